import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { askedOf, dueOn } from '#lib/domain/measures/due.ts';
import { countFor, unheardOf } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { app } from '#lib/server/app.ts';
import { enrolledIn } from '#lib/server/care-team/roster.ts';
import type { Day } from '#lib/server/days/day.ts';
import type { Pass } from '#lib/server/days/pass.ts';
import { assignmentsIn } from './assignments.ts';
import { dueFor } from './due.ts';
import { exemptionsIn } from './exemptions.ts';
import { isRecorded, record, resultsOfEach } from './results.ts';

type Phone = { pass: Pick<Pass, 'clientId' | 'admittedAt' | 'endedAt'>; day: Pick<Day, 'programId' | 'day'> };

/** What a phone whose person is known to staff may answer before the group, by slug: what is due, in the form without a safety item (R20). */
export async function formsBefore({ pass, day }: Phone): Promise<string[]> {
	const { clientId, admittedAt, endedAt } = pass;
	if (clientId === null || admittedAt === null || endedAt !== null) return [];
	const due = await dueFor(clientId, day.programId, day.day);
	return [...new Set(due.flatMap(({ unheard }) => unheard ?? []))];
}

/** Accepts one of them, completely and once, however often it is sent; false if it is not (or no longer) asked. */
export async function answerBefore(
	phone: Phone,
	{ id, slug, answers }: { id: string; slug: string; answers: MeasureAnswers },
	at = Date.now()
): Promise<boolean> {
	const { clientId } = phone.pass;
	if (clientId !== null && (await isRecorded(id, clientId))) return true;
	if (clientId === null || !(await formsBefore(phone)).includes(slug)) return false;
	const { programId, day } = phone.day;
	const given = { id, clientId, programId, slug, answers, source: 'phone' as const, by: null, day, at };
	return (await record(given, { now: at })).ok;
}

/**
 * Of the people expected in a group on a day, how many have anything that can be answered before it, and how many of those have answered all of it
 * that day.
 */
export async function beforeGroup(groupId: string, day: string): Promise<{ asked: number; done: number }> {
	const { db, t } = app().store;
	const { enrolment: e, group } = t;
	const [place] = await db.select({ programId: group.programId }).from(group).where(eq(group.id, groupId));
	const assignments = place ? await assignmentsIn(place.programId) : [];
	if (assignments.length === 0) return { asked: 0, done: 0 };
	const here = await db
		.select({ id: e.clientId })
		.from(e)
		.where(and(eq(e.groupId, groupId), lte(e.startsOn, day), or(isNull(e.endsOn), gte(e.endsOn, day))));
	const ids = here.map(({ id }) => id);
	const people = (await enrolledIn(place!.programId, day)).filter((one) => one.ids.some((id) => ids.includes(id)));
	const [results, exemptions] = await Promise.all([resultsOfEach(people), exemptionsIn(place!.programId)]);
	const open = (slugs: { slug: string }[]) => slugs.filter(({ slug }) => unheardOf(slug) !== null).length;
	const counts = people.map(({ id, ids, since, leavesOn }) => {
		const own = results.get(id) ?? [];
		const asked = askedOf(assignments, exemptions, { ids, day });
		const of = (filled: typeof own) => open(dueOn(asked, { since, leavesOn }, filled, { day, alike: countFor }));
		return { before: of(own.filter((one) => one.day < day)), now: of(own) };
	});
	const asked = counts.filter(({ before }) => before > 0);
	return { asked: asked.length, done: asked.filter(({ now }) => now === 0).length };
}
