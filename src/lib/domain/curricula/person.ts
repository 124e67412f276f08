import { daysBetween } from '#lib/domain/weeks/rule.ts';
import { timesIn, type Ledger } from './coverage.ts';
import type { Course, CourseModule } from './course.ts';

/** Someone's time in the group, `YYYY-MM-DD`, last day included. */
export type Person = { id: string; startsOn: string; endsOn: string | null; ledger: Ledger };

export const isExpectedOn = ({ startsOn, endsOn }: Person, day: string): boolean =>
	startsOn <= day && (endsOn === null || endsOn >= day);

/** Which week of the person's stay a day is in, from 1. */
export const weekOn = ({ startsOn }: Pick<Person, 'startsOn'>, day: string): number =>
	Math.floor(daysBetween(startsOn, day) / 7) + 1;

/** A newcomer is in their first two weeks. */
export const isNewOn = (person: Pick<Person, 'startsOn'>, day: string): boolean => weekOn(person, day) <= 2;

/** Why a module isn't for someone yet. */
export type NotYet =
	| { why: 'requires'; modules: string[] }
	| { why: 'too-early'; week: number }
	/** They are new to this curriculum, and this is not an entry module. */
	| { why: 'not-entry' }
	/** It is in progress, and people join this stream only at the start of a module. */
	| { why: 'mid-module' };

export function whyNotYet(
	course: Course,
	{ id, rules }: CourseModule,
	person: Person,
	day: string,
	isJoinedAtStart: boolean
): NotYet | null {
	const had = (module: string) => timesIn(course, person.ledger, module) > 0;
	const missing = (rules.requires ?? []).filter((module) => !had(module));
	if (missing.length > 0) return { why: 'requires', modules: missing };
	if (rules.notBeforeWeek !== undefined && weekOn(person, day) < rules.notBeforeWeek)
		return { why: 'too-early', week: rules.notBeforeWeek };
	if (isJoinedAtStart && (person.ledger.get(id)?.taught.length ?? 0) === 0 && !had(id)) return { why: 'mid-module' };
	const isFresh = course.modules.every(
		(module) => (person.ledger.get(module.id)?.taught.length ?? 0) === 0 && !had(module.id)
	);
	return isFresh && !rules.entry ? { why: 'not-entry' } : null;
}
