import { dayIn } from '#lib/domain/format.ts';
import type { Counted, Day } from '#lib/domain/hours/count.ts';
import type { Forecast } from '#lib/domain/hours/forecast.ts';
import type { Least } from '#lib/domain/hours/least.ts';
import { durationWords } from '#lib/pages/chart/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** `Tue, Mar 9` of a day without a time. */
export const weekdayWords = (day: string): string => dayIn('short weekday', day, getLocale());

export const statesWords = ({ scheduled, attended, documented, signed }: Counted): string =>
	m.hours_states({
		...{ scheduled: durationWords(scheduled), attended: durationWords(attended) },
		...{ documented: durationWords(documented), signed: durationWords(signed) }
	});

/** What the week is counted against, and where that comes from. */
export function leastWords(least: Least | null): string {
	if (least === null) return m.hours_not_in_care();
	if (least.minutes === null) return m.hours_least_none({ level: least.level ?? '' });
	const minutes = durationWords(least.minutes);
	return least.level === null
		? m.hours_least_program({ least: minutes })
		: m.hours_least_level({ least: minutes, level: least.level });
}

/** What makes the week another one than most: a level changed, a stay began or ended. */
export function aroundWords(least: Least | null): string[] {
	if (!least) return [];
	const { part, stepped } = least;
	return [
		...(part ? [(part.is === 'began' ? m.hours_began : m.hours_ended)({ day: weekdayWords(part.on) })] : []),
		...(stepped ? [m.hours_stepped({ level: stepped.to, day: weekdayWords(stepped.on) })] : [])
	];
}

/** Where the week is heading, with its numbers; empty where nothing can be said. */
export function forecastWords(forecast: Forecast, least: Least | null): string {
	const promised = durationWords(least?.minutes ?? 0);
	switch (forecast.is) {
		case 'reached':
			return m.hours_reached({ least: promised });
		case 'on-track':
			return m.hours_on_track({ reaches: durationWords(forecast.reaches) });
		case 'cannot':
			return m.hours_cannot({ least: promised, short: durationWords(forecast.short) });
		case 'missed':
			return m.hours_missed({ least: promised, short: durationWords(forecast.short) });
		case 'part':
		case 'no-least':
			return '';
	}
}

/** `Tue, Mar 9: 2 of 3` services; how many make a day of the level is said where it says so. */
export const dayWords = ({ day, services: count }: Day, least: Least | null): string => {
	const of = least?.servicesADay ?? null;
	return of === null
		? m.hours_day({ day: weekdayWords(day), count })
		: m.hours_day_of({ day: weekdayWords(day), count, of });
};
