import type { Locale } from './worksheet.ts';

/**
 * How the product writes times, days, numbers and lists. Pure: locale and zone are parameters. A formatter takes a
 * hundred times as long to create as to use, and kilobytes of memory, so each locale, zone and style shares one.
 */
const styles = {
	/** `10:09 AM`, `10:09`. */
	time: { hour: 'numeric', minute: '2-digit' },
	/** `10:09`, as a time input holds it; the same in every language. */
	clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	/** `Tuesday, March 9`. */
	weekday: { weekday: 'long', month: 'long', day: 'numeric' },
	/** `Tue, Mar 9`. */
	'short weekday': { weekday: 'short', month: 'short', day: 'numeric' },
	/** `Tue, Mar 9, 10:00 AM`. */
	moment: { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
	/** `Tuesday, March 9 at 10:00 AM`. */
	'long moment': { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
	/** `Mar 9, 2027, 10:00:05 AM`. */
	exact: { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' },
	/** `March 2027`. */
	month: { year: 'numeric', month: 'long' },
	/** `Tuesday`. */
	'day name': { weekday: 'long' },
	/** `Mar 9`. */
	'short day': { month: 'short', day: 'numeric' },
	/** `March 9`. */
	day: { month: 'long', day: 'numeric' },
	/** `Mar 9, 2027`. */
	'short date': { year: 'numeric', month: 'short', day: 'numeric' },
	/** `March 9, 2027`. */
	date: { dateStyle: 'long' },
	/** `Tuesday, March 9, 2027`. */
	'full date': { dateStyle: 'full' },
	/** Day, time and zone in full, as a signature needs it: `March 3, 2026 at 11:04 AM EST`. */
	stamp: {
		...{ year: 'numeric', month: 'long', day: 'numeric' },
		...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
	}
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeStyle = keyof typeof styles;

const remembered = <Formatter>(make: (...key: string[]) => Formatter) => {
	const made = new Map<string, Formatter>();
	return (...key: string[]): Formatter => {
		const name = key.join('|');
		let formatter = made.get(name);
		if (!formatter) made.set(name, (formatter = make(...key)));
		return formatter;
	};
};

const timeFormat = remembered(
	(style, locale, timeZone) => new Intl.DateTimeFormat(locale, { ...styles[style as TimeStyle], timeZone })
);
const listFormat = remembered(
	(locale, type) => new Intl.ListFormat(locale, { style: 'long', type: type as Intl.ListFormatType })
);
const unitFormat = remembered(
	(locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
);
const numberFormat = remembered(
	(locale, digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: Number(digits) })
);

/** An instant, in UTC milliseconds, in words. The zone is the program's: where a browser is says nothing of when people meet. */
export const timeIn = (style: TimeStyle, at: number, locale: Locale, timeZone: string): string =>
	timeFormat(style, locale, timeZone).format(at);

/** Formats a day without a time, `YYYY-MM-DD`. */
export const dayIn = (style: TimeStyle, day: string, locale: Locale): string =>
	timeIn(style, Date.parse(`${day}T00:00:00Z`), locale, 'UTC');

/** `10:09`, as a time input holds it. */
export const clockAt = (at: number, timeZone: string): string => timeFormat('clock', 'en', timeZone).format(at);

const wall = remembered(
	(timeZone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
);
/** `2026-03-09T10:00`, as a `datetime-local` input takes it. */
export const wallClockAt = (at: number, timeZone: string): string => wall(timeZone).format(at).replace(' ', 'T');

const zoneFormat = remembered(
	(locale, timeZone) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
);
/** `Eastern Time`: the zone's name, whatever the season. UTC has no such name. */
export const zoneIn = (timeZone: string, locale: Locale): string =>
	/^(Etc\/)?UTC$/.test(timeZone)
		? 'UTC'
		: zoneFormat(locale, timeZone)
				.formatToParts(0)
				.find(({ type }) => type === 'timeZoneName')!.value;

/** Whether two instants fall on one day of a zone's calendar. */
export const isSameDay = (one: number, other: number, timeZone: string): boolean =>
	wallClockAt(one, timeZone).slice(0, 10) === wallClockAt(other, timeZone).slice(0, 10);

/** `Ana, Ben, and Cho`; with `or`, `Ana, Ben, or Cho`. */
export const listIn = (items: readonly string[], locale: Locale, word: 'and' | 'or' = 'and'): string =>
	listFormat(locale, word === 'and' ? 'conjunction' : 'disjunction').format(items);

/** `40 seconds`, `3 minutes`: a duration in milliseconds, in whole minutes from one minute up. */
export const lengthIn = (ms: number, locale: Locale): string =>
	ms < 60_000
		? unitFormat(locale, 'second').format(Math.round(ms / 1000))
		: unitFormat(locale, 'minute').format(Math.round(ms / 60_000));

/** `1,234.5`, with at most that many decimals. */
export const numberIn = (value: number, locale: Locale, digits = 3): string =>
	numberFormat(locale, String(digits)).format(value);

export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** The time zone of this server or browser. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All time zones, by name. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

/** Characters as people count them: an emoji is one. Where a browser can't segment text, we group marks and joiners ourselves. */
export function letters(text: string): string[] {
	if ('Segmenter' in Intl) return [...segmenter('').segment(text)].map(({ segment }) => segment);
	return text.match(/\P{M}[\p{M}\p{Emoji_Modifier}]*(?:\u200D\P{M}[\p{M}\p{Emoji_Modifier}]*)*/gu) ?? [];
}
const segmenter = remembered(() => new Intl.Segmenter());
