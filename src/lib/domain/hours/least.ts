import type { Week } from './days.ts';

/** A time at a level of care, both days included; `endsOn` is null while it lasts. */
export type AtLevel = {
	startsOn: string;
	endsOn: string | null;
	name: string;
	/** The minimum minutes a week that the level promises; null if it promises none. */
	leastMinutes: number | null;
	servicesADay: number | null;
	leastDays: number | null;
};
/** From the first day of someone's care in a program to the last; null while it lasts. */
export type Stay = { from: string; to: string | null };

/** The minimum a week is measured against, and where it comes from. */
export type Least = {
	minutes: number | null;
	from: 'level' | 'program';
	/** The level's name; null if none was recorded. */
	level: string | null;
	servicesADay: number | null;
	leastDays: number | null;
	/** The stay began or ended during the week, so a full week's hours were not possible. */
	part: { on: string; is: 'began' | 'ended' } | null;
	/** They changed levels during the week. */
	stepped: { on: string; to: string } | null;
};

/**
 * Monday's level counts for the whole week, even if someone steps on Wednesday: a week is one promise. If the stay
 * begins later in the week, the level on its first day counts. Without a level, the program's own hours do.
 */
export function leastOf(
	{ monday, sunday }: Week,
	stay: Stay,
	levels: readonly AtLevel[],
	program: { weeklyHours: number }
): Least {
	const first = stay.from > monday ? stay.from : monday;
	const level = levels.find(({ startsOn, endsOn }) => startsOn <= first && (endsOn === null || endsOn >= first));
	const next = levels.find(({ startsOn }) => startsOn > first && startsOn <= sunday);
	const where = {
		part: partOf({ monday, sunday }, stay),
		stepped: next ? { on: next.startsOn, to: next.name } : null
	};
	if (!level)
		return {
			...{ minutes: program.weeklyHours * 60, from: 'program', level: null, servicesADay: null, leastDays: null },
			...where
		};
	const { name, leastMinutes: minutes, servicesADay, leastDays } = level;
	return { minutes, from: 'level', level: name, servicesADay, leastDays, ...where };
}

function partOf({ monday, sunday }: Week, { from, to }: Stay): Least['part'] {
	if (from > monday) return { on: from, is: 'began' };
	return to !== null && to < sunday ? { on: to, is: 'ended' } : null;
}
