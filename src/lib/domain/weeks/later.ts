import { daysBetween, mondayOf, plusDays, readRule, ruleOf, weekdayOf } from './rule.ts';

/** The rest of the first week under the old rule, up to its last day: the moved day is already past there and must not occur again. */
type Rest = Span & { endsOn: string };
type Span = { rule: string; startsOn: string; endsOn: string | null };

/**
 * Moves one day of a series, `on`, to `to`, from the occurrence `first` onward. `endsOn` is the last day of the old
 * series; `next` is the series that continues; `dayOf` maps an old day to one in `next`. `other-week`: with several
 * days a week, one can move only within its week. `taken`: it already meets on that day.
 */
export type Later =
	| { ok: true; endsOn: string; rest: Rest | null; next: Span; dayOf: (occurrence: string) => string }
	| { ok: false; code: 'other-week' | 'taken' };

export function later(series: Span, first: string, { on, to }: { on: string; to: string }): Later {
	const rule = readRule(series.rule);
	const by = daysBetween(on, to);
	const [was, is] = [weekdayOf(on), weekdayOf(to)];
	if (rule.days.length === 1) {
		const next = {
			rule: ruleOf({ ...rule, days: [is] }),
			startsOn: plusDays(first, by),
			endsOn: moved(series.endsOn, by)
		};
		return { ok: true, endsOn: plusDays(first, -1), rest: null, next, dayOf: (day) => plusDays(day, by) };
	}
	if (by !== 0 && mondayOf(on) !== mondayOf(to)) return { ok: false, code: 'other-week' };
	if (by !== 0 && rule.days.includes(is)) return { ok: false, code: 'taken' };
	const dayOf = (day: string) => (weekdayOf(day) === was ? plusDays(day, by) : day);
	// In the week of the change, a day that moves to before the first becomes the start of the new series.
	const inFirstWeek = plusDays(mondayOf(first), daysBetween(mondayOf(on), on));
	const earliest = plusDays(inFirstWeek, by);
	const rest = inFirstWeek < first && earliest >= first ? restOf(series, first) : null;
	const startsOn = inFirstWeek >= first && earliest < first ? earliest : first;
	const days = rule.days.map((day) => (day === was ? is : day));
	// If the last day moves, it is still the last day.
	const endsOn = series.endsOn === null ? null : lastOf(series.endsOn, was, by);
	return {
		ok: true,
		endsOn: plusDays(startsOn, -1),
		rest,
		next: {
			rule: ruleOf({ ...rule, days }),
			startsOn: rest ? plusDays(mondayOf(first), 7 * rule.every) : startsOn,
			endsOn
		},
		dayOf
	};
}

function restOf({ rule, endsOn }: Span, first: string): Rest {
	const sunday = plusDays(mondayOf(first), 6);
	return { rule, startsOn: first, endsOn: endsOn !== null && endsOn < sunday ? endsOn : sunday };
}

const moved = (day: string | null, by: number) => (day === null ? null : plusDays(day, by));

function lastOf(endsOn: string, was: string, by: number): string {
	return weekdayOf(endsOn) === was ? plusDays(endsOn, Math.max(by, 0)) : endsOn;
}
