import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { lastDay, stayBegan } from '#lib/domain/care-team/stay.ts';
import { app } from '#lib/server/app.ts';

/** A person in a group of the program on a day. `ids`: all under which something about them is recorded, their own first. */
export type Enrolled = { id: string; ids: string[]; name: string; since: string; leavesOn: string | null };

export async function groupsIn(programId: string): Promise<string[]> {
	const { t, db } = app().store;
	const rows = await db.select({ id: t.group.id }).from(t.group).where(eq(t.group.programId, programId));
	return rows.map(({ id }) => id);
}

/** Everyone in the program on a day, `YYYY-MM-DD` there. */
export async function enrolledIn(programId: string, day: string): Promise<Enrolled[]> {
	const { t, db } = app().store;
	const { enrolment, client } = t;
	const groups = await groupsIn(programId);
	if (groups.length === 0) return [];
	const there = and(inArray(enrolment.groupId, groups), lte(enrolment.startsOn, day));
	const now = db
		.select({ id: enrolment.clientId })
		.from(enrolment)
		.where(and(there, or(isNull(enrolment.endsOn), gte(enrolment.endsOn, day))));
	const rows = await db
		.select({ id: client.id, mergedInto: client.mergedInto, startsOn: enrolment.startsOn, endsOn: enrolment.endsOn })
		.from(enrolment)
		.innerJoin(client, eq(client.id, enrolment.clientId))
		.where(and(there, inArray(enrolment.clientId, now)));
	const people = Map.groupBy(rows, ({ id, mergedInto }) => mergedInto ?? id);
	if (people.size === 0) return [];
	const [known, leaving] = await Promise.all([
		namesOf([...people.keys()]),
		plannedLeaving(programId, [...people.keys()])
	]);
	return [...people].flatMap(([id, stays]) => {
		const [since, last, planned] = [stayBegan(stays, day), lastDay(stays, day), leaving.get(id)];
		const leavesOn = [last, planned].filter((one) => typeof one === 'string').toSorted()[0] ?? null;
		const { name, ids } = known.get(id) ?? { name: '', ids: [id] };
		return since === null ? [] : [{ id, ids, name, since, leavesOn }];
	});
}

/** Names, and the other ids of the same people. */
export async function namesOf(clients: string[]): Promise<Map<string, { name: string; ids: string[] }>> {
	if (clients.length === 0) return new Map();
	const { t, db } = app().store;
	const { id, name, mergedInto } = t.client;
	const rows = await db
		.select({ id, name, mergedInto })
		.from(t.client)
		.where(or(inArray(id, clients), inArray(mergedInto, clients)));
	return new Map(
		rows
			.filter((row) => clients.includes(row.id))
			.map((row) => {
				const same = rows.filter((other) => other.mergedInto === row.id).map((other) => other.id);
				return [row.id, { name: row.name, ids: [row.id, ...same] }];
			})
	);
}

async function plannedLeaving(programId: string, clients: string[]): Promise<Map<string, string | null>> {
	const { t, db } = app().store;
	const { clientId, plannedDischargeOn: on, status } = t.episode;
	const here = and(
		eq(t.episode.programId, programId),
		inArray(clientId, clients),
		inArray(status, ['active', 'on-hold'])
	);
	const rows = await db.select({ clientId, on }).from(t.episode).where(here);
	return new Map(rows.map((row) => [row.clientId, row.on]));
}
