import { eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { accountedYears } from '#lib/domain/disclosure.ts';
import { keptUntil, yearsAfter } from '#lib/domain/retention.ts';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { toIdentity } from '#lib/server/charts/identity.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { DisposalRule } from '#lib/server/store/schema/retention.ts';
import { heldNow } from './holds.ts';
import { rules } from './rules.ts';
import { sharedWithHeld } from './shared-sessions.ts';

/** A client whose record has been kept for as long as required. Days are `YYYY-MM-DD`. */
export type DueClient = {
	id: string;
	name: string;
	lastService: string;
	keptUntil: string;
	rule: DisposalRule;
	isHeld: boolean;
};

type Served = { programs: Set<string>; last: string; isIn: boolean };

/** Clients in no group whose last service is longer ago than all of their programs keep records, by name. */
export async function dueClients(at = Date.now()): Promise<DueClient[]> {
	const [programs, timeZone] = [new Map((await rules()).map((rule) => [rule.id, rule])), await trailZone()];
	const today = dayOf(at, timeZone);
	const served = await servedClients(timeZone, today);
	const old = [...served].flatMap(([id, { programs: own, last, isIn }]) => {
		const years = [...own].map((program) => programs.get(program)?.retentionYears ?? null);
		if (isIn || years.length === 0 || years.includes(null)) return [];
		const longest = Math.max(...years.map(Number));
		return keptUntil(last, longest, '')! < today ? [{ id, last, longest, own }] : [];
	});
	if (old.length === 0) return [];
	const { db, t } = app().store;
	const [people, held, disclosed] = await Promise.all([
		db
			.select()
			.from(t.client)
			.where(
				inArray(
					t.client.id,
					old.map(({ id }) => id)
				)
			),
		heldNow(),
		disclosedOn(timeZone)
	]);
	const beside = await sharedWithHeld(
		old.map(({ id }) => id),
		held.clients
	);
	return old
		.flatMap(({ id, last, longest, own }) => {
			const row = people.find((one) => one.id === id);
			if (!row) return [];
			const { name, birthDate } = toIdentity(row);
			const accounted = disclosed.get(id);
			const until = [keptUntil(last, longest, birthDate)!, accounted ? yearsAfter(accounted, accountedYears.hipaa) : '']
				.sort()
				.at(-1)!;
			const isHeld = held.clients.has(id) || [...own].some((one) => held.programs.has(one)) || beside.has(id);
			const rule = { since: last, years: longest };
			return until < today ? [{ id, name, lastService: last, keptUntil: until, rule, isHeld }] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Every client who was not merged into another, with the programs that served them or clients merged into them, and the last day of service. */
async function servedClients(timeZone: string, today: string): Promise<Map<string, Served>> {
	const { db, t } = app().store;
	const { attendance, session, group, enrolment, client, document, episode } = t;
	const kept = sql<string>`coalesce(${client.mergedInto}, ${client.id})`;
	const [stays, came, written, episodes] = await Promise.all([
		db
			.select({ id: kept, programId: group.programId, startsOn: enrolment.startsOn, endsOn: enrolment.endsOn })
			.from(enrolment)
			.innerJoin(client, eq(client.id, enrolment.clientId))
			.innerJoin(group, eq(group.id, enrolment.groupId)),
		db
			.select({ id: kept, programId: group.programId, last: max(session.endedAt) })
			.from(attendance)
			.innerJoin(client, eq(client.id, attendance.clientId))
			.innerJoin(session, eq(session.id, attendance.session))
			.innerJoin(group, eq(group.id, session.groupId))
			.groupBy(kept, group.programId),
		db
			.select({
				id: kept,
				programId: document.programId,
				last: max(sql<number>`coalesce(${document.serviceAt}, ${document.createdAt})`)
			})
			.from(document)
			.innerJoin(client, eq(client.id, document.clientId))
			.where(isNotNull(document.clientId))
			.groupBy(kept, document.programId),
		db.select({ id: kept, episode }).from(episode).innerJoin(client, eq(client.id, episode.clientId))
	]);
	const found = new Map<string, Served>();
	const add = (id: string, programId: string | null, last: string, isIn = false) => {
		const known = found.get(id) ?? { programs: new Set<string>(), last, isIn };
		if (programId) known.programs.add(programId);
		found.set(id, { ...known, last: known.last > last ? known.last : last, isIn: known.isIn || isIn });
	};
	for (const { id, programId, startsOn, endsOn } of stays)
		add(id, programId, endsOn ?? startsOn, endsOn === null || endsOn >= today);
	// A referral that came to nothing was kept too, and a person on a waitlist or on hold has not left.
	for (const { id, episode: stay } of episodes) {
		const first = stay.admittedOn ?? stay.referredOn ?? dayOf(stay.createdAt, timeZone);
		add(id, stay.programId, stay.dischargedOn ?? first, stay.status !== 'finished');
	}
	for (const { id, programId, last } of [...came, ...written])
		if (last !== null) add(id, programId, dayOf(Number(last), timeZone));
	return found;
}

/** The last day on which something about a client was disclosed: the accounting is kept for as long as the law requires. */
async function disclosedOn(timeZone: string): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { client, disclosure } = t;
	const kept = sql<string>`coalesce(${client.mergedInto}, ${client.id})`;
	const rows = await db
		.select({ id: kept, last: max(disclosure.at) })
		.from(disclosure)
		.innerJoin(client, eq(client.id, disclosure.clientId))
		.groupBy(kept);
	return new Map(rows.flatMap(({ id, last }) => (last === null ? [] : [[id, dayOf(Number(last), timeZone)] as const])));
}
