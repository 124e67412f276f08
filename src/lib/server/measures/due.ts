import { and, eq, inArray } from 'drizzle-orm';
import { askedOf, dueOn, type Due } from '#lib/domain/measures/due.ts';
import { countFor, unheardOf } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { enrolledIn, type Enrolled } from '#lib/server/care-team/roster.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { assignmentsIn } from './assignments.ts';
import { exemptionsIn } from './exemptions.ts';
import { resultsOfEach } from './results.ts';

/**
 * A questionnaire that a person should fill in. `unheard` is the form to use where no one is there to respond, without a safety item; null if there
 * is none, and it waits for the group (R20).
 */
export type DueMeasure = Due & { unheard: string | null };

/** What one client should fill in on a day, `YYYY-MM-DD` in the program's time zone. Nothing while their care is on hold. */
export async function dueFor(clientId: string, programId: string, day: string): Promise<DueMeasure[]> {
	// Waiting phones ask this: if nothing is assigned, it costs a single query.
	if ((await assignmentsIn(programId)).length === 0) return [];
	const ids = await idsOf(clientId);
	const people = (await enrolledIn(programId, day)).filter((one) => one.ids.some((id) => ids.includes(id)));
	return [...(await dueOf(people, programId, day)).values()].flat();
}

/** The same for everyone in a program, by client; people with nothing due have an empty list. */
export async function dueIn(programId: string, day: string): Promise<Map<string, DueMeasure[]>> {
	return dueOf(await enrolledIn(programId, day), programId, day);
}

async function dueOf(people: Enrolled[], programId: string, day: string): Promise<Map<string, DueMeasure[]>> {
	const assignments = people.length === 0 ? [] : await assignmentsIn(programId);
	if (assignments.length === 0) return new Map(people.map(({ id }) => [id, []]));
	const [results, onHold, exemptions] = await Promise.all([
		resultsOfEach(people),
		onHoldAmong(people, programId),
		exemptionsIn(programId)
	]);
	return new Map(
		people.map(({ id, ids, since, leavesOn }) => {
			if (onHold.has(id)) return [id, []];
			const own = askedOf(assignments, exemptions, { ids, day });
			const due = dueOn(own, { since, leavesOn }, results.get(id) ?? [], { day, alike: countFor });
			return [id, due.map((one) => ({ ...one, unheard: unheardOf(one.slug) }))];
		})
	);
}

async function onHoldAmong(people: Enrolled[], programId: string): Promise<Set<string>> {
	const { db, t } = app().store;
	const e = t.episode;
	const owner = new Map(people.flatMap(({ id, ids }) => ids.map((one) => [one, id])));
	const rows = await db
		.select({ clientId: e.clientId })
		.from(e)
		.where(and(eq(e.programId, programId), eq(e.status, 'on-hold'), inArray(e.clientId, [...owner.keys()])));
	return new Set(rows.map(({ clientId }) => owner.get(clientId)!));
}
