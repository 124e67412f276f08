import { daysBetween } from '#lib/domain/weeks/rule.ts';
import { timesIn, type Ledger } from './coverage.ts';
import type { Course, CourseModule } from './course.ts';

/** Somebody who is in the group from one day to another, `YYYY-MM-DD`, the last day included. */
export type Person = { id: string; startsOn: string; endsOn: string | null; ledger: Ledger };

export const isExpectedOn = ({ startsOn, endsOn }: Person, day: string): boolean =>
	startsOn <= day && (endsOn === null || endsOn >= day);

/** The week of a person's stay on a day, from 1. */
export const weekOn = ({ startsOn }: Pick<Person, 'startsOn'>, day: string): number =>
	Math.floor(daysBetween(startsOn, day) / 7) + 1;

/** A newcomer is in their first two weeks. */
export const isNewOn = (person: Pick<Person, 'startsOn'>, day: string): boolean => weekOn(person, day) <= 2;

/** Why a module is not for somebody yet. */
export type NotYet =
	| { why: 'requires'; modules: string[] }
	| { why: 'too-early'; week: number }
	/** They have had nothing of this curriculum, and may not begin with this. */
	| { why: 'not-entry' }
	/** It has begun, and this stream is joined where a module begins. */
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
