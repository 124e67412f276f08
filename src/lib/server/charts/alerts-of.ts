import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { RiskLevel } from '#lib/domain/risk.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { documentHref } from '#lib/server/records/document-href.ts';
import type { Outcome } from '#lib/server/records/risk-outcomes.ts';

/** An alert and how far it has come; `level` as the clinician judged it, null while nothing was filed. */
export type ChartAlert = {
	id: string;
	at: number;
	level: RiskLevel | null;
	isAcknowledged: boolean;
	/** The assessment that was filed about it. */
	documentId: string | null;
};

/** Alerts about one client in these sessions, by session, on whichever seat, with what came of each. */
export async function alertsAbout(clientId: string, sessions: number[]): Promise<Map<number, ChartAlert[]>> {
	if (sessions.length === 0) return new Map();
	const found = await raised(clientId, inArray(app().store.t.safetyAlert.session, sessions));
	const bySession = Map.groupBy(found, ({ session }) => session.id);
	return new Map([...bySession].map(([id, own]) => [id, own.map(({ session: _, ...alert }) => alert)]));
}

/** Every alert about one client in sessions of these groups, newest first, however long ago. */
export async function alertsOfClient(clientId: string, groups: string[]): Promise<AlertOfClient[]> {
	if (groups.length === 0) return [];
	return (await raised(clientId, inArray(app().store.t.session.groupId, groups))).reverse();
}

export type AlertOfClient = ChartAlert & { session: { id: number; groupId: string; timeZone: string } };

/** Oldest first. */
async function raised(clientId: string, where: SQL): Promise<AlertOfClient[]> {
	const { db, t } = app().store;
	const { safetyAlert: alert, seat, session, group, program, riskOutcome } = t;
	const rows = await db
		.select({
			...{ id: alert.id, at: alert.raisedAt, acknowledgedAt: alert.acknowledgedAt },
			...{ content: riskOutcome.content, documentId: riskOutcome.documentId },
			session: {
				id: session.id,
				groupId: session.groupId,
				timeZone: sql<string>`coalesce(${session.timeZone}, ${program.timeZone})`
			}
		})
		.from(alert)
		.innerJoin(seat, eq(seat.id, alert.seat))
		.innerJoin(session, eq(session.id, alert.session))
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.leftJoin(riskOutcome, eq(riskOutcome.id, alert.outcomeId))
		.where(and(inArray(seat.clientId, await idsOf(clientId)), where))
		.orderBy(asc(alert.raisedAt));
	return rows.map(({ content, acknowledgedAt, ...row }) => ({
		...{ ...row, isAcknowledged: acknowledgedAt !== null },
		level: content === null ? null : (JSON.parse(content) as Outcome).level
	}));
}

/**
 * Where an alert of the chart leads: to its own page, which is for those who lead or supervise the group, else to what was filed about it.
 */
export function alertHref(session: number, { id, documentId }: ChartAlert, signedOnly: boolean): string | null {
	if (!signedOnly) return `/sessions/${session}/alerts/${id}`;
	return documentId && documentHref({ id: documentId, kind: 'risk-assessment', session, clientId: null });
}
