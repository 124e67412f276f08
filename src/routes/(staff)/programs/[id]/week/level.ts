import { m } from '#lib/paraglide/messages.js';
import type { PageData } from '../$types.ts';

export type Level = PageData['levels'][number];
export type LevelValues = PageData['level']['values'];

/** Minutes as hours, as they are typed: `7.5`. */
export const hours = (minutes: number | null): string => (minutes === null ? '' : String(minutes / 60));

/** A level in the fields of its form. */
export const levelValues = (level: Level, hoursOf: typeof hours): LevelValues => {
	const number = (value: number | null) => (value === null ? '' : String(value));
	return {
		...{ id: level.id, name: level.name, code: level.code, step: String(level.step) },
		...{ leastHours: hoursOf(level.leastMinutes), usualHours: hoursOf(level.usualMinutes) },
		...{ leastDays: number(level.leastDays), usualDays: number(level.usualDays) },
		...{ servicesADay: number(level.servicesADay), usualWeeks: number(level.usualWeeks) }
	};
};

/** `2.1 · 9–15 h a week · 8 weeks`. */
export function levelWords({ code, leastMinutes, usualMinutes, usualWeeks }: Level): string {
	const [least, usual] = [hours(leastMinutes), hours(usualMinutes)];
	const both = least && usual && least !== usual ? m.program_level_hours({ least, usual }) : '';
	const one = least ? m.program_level_least_hours({ least }) : usual ? m.program_level_usual_hours({ usual }) : '';
	const weeks = usualWeeks === null ? '' : m.program_level_weeks({ count: usualWeeks });
	return [code, both || one, weeks].filter(Boolean).join(' · ');
}
