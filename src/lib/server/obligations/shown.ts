import { and, eq, inArray } from 'drizzle-orm';
import type { Obligation } from '#lib/domain/obligations/open.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { clientsEverIn, peopleScopes, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { clientNames } from '#lib/server/records/who.ts';
import { obligationsIn } from './open.ts';
import { rulesOn } from './rules.ts';

/** The obligations about people whom a staff member may see in a program, including distant ones; viewing is audited. */
export async function readObligations(by: StaffMember, scope: PeopleScope, now = Date.now()) {
	const { program, groups } = scope;
	const open = await seenBy(scope, await obligationsIn({ program, groups, now }));
	const names = await clientNames(open.map(({ client }) => client));
	const { write, audit } = app().store;
	if (open.length > 0)
		await write(() => [audit.row({ at: now, by: by.id, act: 'promises.listed', subject: program.id })]);
	return open.map((one) => ({ ...one, name: names.get(one.client) ?? '' }));
}

const isShown = ({ state }: Obligation) => state !== 'upcoming';

async function seenBy({ isWhole, own }: PeopleScope, open: Obligation[]): Promise<Obligation[]> {
	if (isWhole) return open;
	const clients = await clientsEverIn(own);
	return open.filter(({ client, group }) => (group === null ? clients.has(client) : own.includes(group)));
}

/**
 * How many obligations a staff member has in each program that are due or overdue, by their standings there. Notes have their own lines. Unseals no
 * names.
 */
export async function obligationsFor(
	by: StaffMember,
	now = Date.now()
): Promise<{ program: { id: string; name: string }; due: number; overdue: number }[]> {
	const scopes = await peopleScopes(by);
	if (scopes.length === 0) return [];
	const rules = await rulesOn(
		scopes.map(({ program }) => program.id),
		dayOf(now, 'UTC')
	);
	const led = new Set(await groupsOf(by, ['facilitator']));
	const counted = scopes.map(async (scope) => {
		const { program, groups, standings } = scope;
		const own = (rules.get(program.id) ?? []).filter(({ kind, owner }) => kind !== 'note' && standings.includes(owner));
		const ledHere = groups.filter((id) => led.has(id));
		const open = (await seenBy(scope, await obligationsIn({ program, groups, now, rules: own }))).filter(isShown);
		const ledClients = open.some(({ rule }) => rule.owner === 'facilitator') ? await clientsEverIn(ledHere) : new Set();
		const mine = open.filter(({ rule, client }) => rule.owner !== 'facilitator' || ledClients.has(client));
		const overdue = mine.filter(({ state }) => state === 'overdue').length;
		return { program: { id: program.id, name: program.name }, due: mine.length - overdue, overdue };
	});
	return (await Promise.all(counted)).filter(({ due, overdue }) => due + overdue > 0);
}

/** A program's obligations about one client, including distant ones, for their chart. */
export type ChartPromises = {
	program: { id: string; name: string; timeZone: string };
	open: Obligation[];
	certifies: boolean;
};

export async function obligationsOfClient(
	clientId: string,
	groups: string[],
	now = Date.now()
): Promise<ChartPromises[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const programs = db.select({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, groups));
	const [rows, clients] = await Promise.all([
		db
			.select({ group: t.group.id, id: t.program.id, name: t.program.name, timeZone: t.program.timeZone })
			.from(t.group)
			.innerJoin(t.program, and(eq(t.program.id, t.group.programId)))
			.where(inArray(t.program.id, programs)),
		idsOf(clientId)
	]);
	const found = [...Map.groupBy(rows, ({ id }) => id).values()].map(async (own): Promise<ChartPromises> => {
		const { id, name, timeZone } = own[0]!;
		const all = own.map(({ group }) => group);
		const open = await obligationsIn({ program: { id, timeZone }, groups: all, clients, now });
		const certifies = open.some(({ rule }) => rule.kind === 'certification');
		return {
			program: { id, name, timeZone },
			open: open.filter(({ client, group }) => client === clientId && (group === null || groups.includes(group))),
			certifies
		};
	});
	return (await Promise.all(found)).filter(({ open }) => open.length > 0);
}
