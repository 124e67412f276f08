import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { RiskLevel } from '#lib/domain/risk.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { outcomesIn, programOfOutcome, type Outcome } from '#lib/server/records/risk-outcomes.ts';

/** A person's risk as shown in a list: an open alert, or else the last judged level, on `2026-03-05`. */
export type ListedRisk = { isOpen: true } | { isOpen: false; level: RiskLevel; on: string };

/** By client, their risk as known to the groups whose records the staff member may read. Null for staff who may read none. */
export async function risksOf(
	staff: StaffMember,
	clients: string[],
	at = Date.now()
): Promise<Record<string, ListedRisk> | null> {
	const groups = await groupsOf(staff);
	if (groups.length === 0) return null;
	if (clients.length === 0) return {};
	const [raised, outside] = await Promise.all([raisedIn(groups, clients), judgedOutside(groups, clients)]);
	const judged = await judgedIn([...raised, ...outside]);
	const open = raised.flatMap(({ clientId, isOpen }) => (isOpen ? [[clientId, { isOpen }] as const] : []));
	const found = Object.fromEntries<ListedRisk>([...judged, ...open]);
	const { write, audit } = app().store;
	if (Object.keys(found).length > 0)
		await write(() => [audit.row({ at, by: staff.id, act: 'safety.listed', subject: 'clients' })]);
	return found;
}

type Judged = { clientId: string; outcomeId: string | null; at: number | null };

/** Every alert about these people in sessions of these groups. Alerts are few, so the query starts from them. */
async function raisedIn(groups: string[], clients: string[]) {
	const { db, t } = app().store;
	const { safetyAlert: alert, seat, session, client, riskOutcome, document } = t;
	const kept = keptId();
	const rows = await db
		.select({ clientId: kept, disposedAt: alert.disposedAt, outcomeId: riskOutcome.id, at: riskOutcome.at })
		.from(alert)
		.innerJoin(session, eq(session.id, alert.session))
		.innerJoin(seat, eq(seat.id, alert.seat))
		.innerJoin(client, eq(client.id, seat.clientId))
		.leftJoin(riskOutcome, eq(riskOutcome.id, alert.outcomeId))
		.leftJoin(document, eq(document.id, riskOutcome.documentId))
		.where(and(inArray(session.groupId, groups), inArray(kept, clients), isNull(document.inErrorAt)));
	return rows.map(({ disposedAt, ...row }) => ({ ...row, isOpen: disposedAt === null }));
}

/** Every assessment of these people made without a session. */
async function judgedOutside(groups: string[], clients: string[]): Promise<Judged[]> {
	const { db, t } = app().store;
	const { riskOutcome: outcome, client, session, group, document } = t;
	const kept = keptId();
	return db
		.select({ clientId: kept, outcomeId: outcome.id, at: outcome.at })
		.from(outcome)
		.innerJoin(client, eq(client.id, outcome.person))
		.innerJoin(document, eq(document.id, outcome.documentId))
		.leftJoin(session, eq(session.id, outcome.session))
		.leftJoin(group, eq(group.id, session.groupId))
		.where(and(isNull(outcome.session), inArray(kept, clients), outcomesIn(groups), isNull(document.inErrorAt)));
}

/** Each person's last one, unsealed. */
async function judgedIn(all: Judged[]): Promise<(readonly [string, ListedRisk])[]> {
	const dated = all.flatMap(({ clientId, outcomeId, at }) =>
		outcomeId === null || at === null ? [] : [{ clientId, outcomeId, at }]
	);
	const last = new Map(dated.toSorted((a, b) => a.at - b.at).map((one) => [one.outcomeId, one.clientId] as const));
	const newest = new Map([...last].map(([outcomeId, clientId]) => [clientId, outcomeId]));
	if (newest.size === 0) return [];
	const { db, t } = app().store;
	const { riskOutcome: outcome, session, group, document, program } = t;
	const rows = await db
		.select({ outcome, timeZone: sql<string>`coalesce(${session.timeZone}, ${program.timeZone})` })
		.from(outcome)
		.leftJoin(session, eq(session.id, outcome.session))
		.leftJoin(group, eq(group.id, session.groupId))
		.leftJoin(document, eq(document.id, outcome.documentId))
		.innerJoin(program, eq(program.id, programOfOutcome()))
		.where(inArray(outcome.id, [...newest.values()]));
	return rows.map(({ outcome: row, timeZone }) => {
		const { level } = JSON.parse(row.content) as Outcome;
		return [last.get(row.id)!, { isOpen: false, level, on: dayOf(row.at, timeZone) }];
	});
}

/** The client that a row belongs to, after merging. */
function keptId(): SQL<string> {
	const { client } = app().store.t;
	return sql<string>`coalesce(${client.mergedInto}, ${client.id})`;
}
