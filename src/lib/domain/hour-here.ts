import { clockAt, timeIn, zoneIn } from './format.ts';
import type { Locale } from './worksheet.ts';

/** `10:09 AM`; on a device whose clock shows another hour, `10:09 AM Eastern Time`. `own` is where the device is. */
export const hourIn = (at: number, locale: Locale, timeZone: string, own: string): string => {
	const hour = timeIn('time', at, locale, timeZone);
	return clockAt(at, own) === clockAt(at, timeZone) ? hour : `${hour} ${zoneIn(timeZone, locale)}`;
};
