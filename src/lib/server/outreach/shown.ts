import { and, asc, desc, eq, gte, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { OutreachOutcome, OutreachWay, TryOutcome } from '#lib/domain/outreach.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { clientsEverIn, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { idsOf, keptIds } from '#lib/server/programs/same-person.ts';
import { clientNames, staffNames } from '#lib/server/records/who.ts';
import { suggestedIn } from './suggested.ts';

export type Try = { id: string; way: OutreachWay; triedAt: number; outcome: TryOutcome; words: string; by: string };
export type Outreach = {
	id: string;
	client: string;
	since: string;
	owner: string;
	at: number;
	closedAt: number | null;
	outcome: OutreachOutcome | null;
	words: string;
	tries: Try[];
};

const day = 24 * 3600_000;
/** How long a closed outreach stays on the list. */
const closedFor = 28 * day;

/** People whom the program reaches out to, and those whom its rules suggest, as far as a staff member may see them. Audited. */
export async function readOutreach(by: StaffMember, scope: PeopleScope, now = Date.now()) {
	const { program, groups, own, isWhole } = scope;
	const { t, write, audit } = app().store;
	const o = t.outreach;
	const recent = or(isNull(o.closedAt), gte(o.closedAt, now - closedFor));
	const [suggested, rows, mine] = await Promise.all([
		suggestedIn({ program, groups, now }),
		outreachWhere(and(eq(o.programId, program.id), recent)),
		isWhole ? null : clientsEverIn(own)
	]);
	const isSeen = ({ client }: { client: string }) => mine === null || mine.has(client);
	const [shown, all] = [suggested.filter(isSeen), rows.filter(isSeen)];
	const names = await clientNames([...shown, ...all].map(({ client }) => client));
	await write(() => [audit.row({ at: now, by: by.id, act: 'outreach.listed', subject: program.id })]);
	const named = <One extends { client: string }>(one: One) => ({ ...one, name: names.get(one.client) ?? '' });
	return {
		suggested: shown.map(named),
		open: all.filter(({ closedAt }) => closedAt === null).map(named),
		closed: all.filter(({ closedAt }) => closedAt !== null).map(named)
	};
}

/** Open outreach about one client in the programs of these groups, for their chart. */
export async function outreachOf(clientId: string, groups: string[]): Promise<(Outreach & { programId: string })[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const o = t.outreach;
	const programs = db.select({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, groups));
	return outreachWhere(
		and(inArray(o.clientId, await idsOf(clientId)), inArray(o.programId, programs), isNull(o.closedAt))
	);
}

async function outreachWhere(condition: SQL | undefined): Promise<(Outreach & { programId: string })[]> {
	const { db, t } = app().store;
	const o = t.outreach;
	const rows = await db.select().from(o).where(condition).orderBy(desc(o.at));
	if (rows.length === 0) return [];
	const [tries, kept] = await Promise.all([triesOf(rows.map(({ id }) => id)), keptIds()]);
	const names = await staffNames([...rows.map(({ ownerId }) => ownerId), ...tries.map(({ by }) => by)]);
	return rows.map(({ id, clientId, programId, since, ownerId, at, closedAt, outcome, words }) => ({
		...{ id, programId, since, at, closedAt, outcome },
		client: kept.get(clientId) ?? clientId,
		owner: names.get(ownerId) ?? '',
		words: words ?? '',
		tries: tries
			.filter(({ outreachId }) => outreachId === id)
			.map(({ outreachId: _, by, ...one }) => ({ ...one, by: names.get(by) ?? '' }))
	}));
}

async function triesOf(ids: string[]) {
	const { db, t } = app().store;
	const { id, outreachId, way, triedAt, outcome, words, by } = t.outreachTry;
	return db
		.select({ id, outreachId, way, triedAt, outcome, words, by })
		.from(t.outreachTry)
		.where(inArray(outreachId, ids))
		.orderBy(asc(triedAt));
}
