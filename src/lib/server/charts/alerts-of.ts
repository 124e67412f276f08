import { and, asc, eq, inArray } from 'drizzle-orm';
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

/** Alerts about one client, by session, on whichever seat, with what came of each. */
export async function alertsAbout(clientId: string, sessions: number[]): Promise<Map<number, ChartAlert[]>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { safetyAlert: alert, seat, riskOutcome } = t;
	const rows = await db
		.select({ alert, content: riskOutcome.content, documentId: riskOutcome.documentId })
		.from(alert)
		.innerJoin(seat, eq(seat.id, alert.seat))
		.leftJoin(riskOutcome, eq(riskOutcome.id, alert.outcomeId))
		.where(and(inArray(seat.clientId, await idsOf(clientId)), inArray(alert.session, sessions)))
		.orderBy(asc(alert.raisedAt));
	const found = new Map<number, ChartAlert[]>();
	for (const { alert: row, content, documentId } of rows) {
		const level = content === null ? null : (JSON.parse(content) as Outcome).level;
		const one = { id: row.id, at: row.raisedAt, isAcknowledged: row.acknowledgedAt !== null, level, documentId };
		found.set(row.session, [...(found.get(row.session) ?? []), one]);
	}
	return found;
}

/**
 * Where an alert of the chart leads: to its own page, which is for those who lead or supervise the group, else to what was filed about it.
 */
export function alertHref(session: number, { id, documentId }: ChartAlert, signedOnly: boolean): string | null {
	if (!signedOnly) return `/sessions/${session}/alerts/${id}`;
	return documentId && documentHref({ id: documentId, kind: 'risk-assessment', session, clientId: null });
}
