import { and, eq } from 'drizzle-orm';
import { riskAssessment, type RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { RiskDocument } from '#lib/domain/risk-document.ts';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { programsFor } from './contacts.ts';
import { followUpRows } from './follow-ups.ts';
import { outcomeOf, outcomeRow } from './risk-outcomes.ts';
import { signedRisk, unsignedRisk } from './risk-signing.ts';
import { factsOutside } from './service-facts.ts';
import { clientNames } from './who.ts';

/** The key under which its draft is kept while it is being written. */
export const chartDraft = (clientId: string): string => `client/${clientId}`;

type ToFile = { clientId: string; programId: string; prompt: string; assessment: RiskAssessment };
export type FiledInChart = { ok: true; document: string } | Refused | { ok: false; code: 'not-yours' | 'invalid' };

/**
 * Files a risk assessment about a client without an alert: after a call, a message from the family, or on a clinician's own judgment. Signs the
 * document and assigns the follow-up in one unit.
 */
export async function fileInChart(
	by: StaffMember,
	{ clientId, programId, prompt, assessment }: ToFile,
	proof: string,
	at = Date.now()
): Promise<FiledInChart> {
	const program = (await programsFor(by, clientId)).find(({ id }) => id === programId);
	if (!program) return { ok: false, code: 'not-yours' };
	if (prompt.trim() === '' || !riskAssessment.safeParse(assessment).success) return { ok: false, code: 'invalid' };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const name = (await clientNames([clientId])).get(clientId) ?? '';
	const data: RiskDocument = { about: 'risk', alerts: [], prompt: prompt.trim(), assessment };
	const { timeZone } = program;
	const about = { session: null, person: clientId, clientId, programId, serviceAt: assessment.assessedAt };
	const unsigned = unsignedRisk(about, { by, at, name, timeZone, data });
	const document = await signedRisk(unsigned, await factsOutside(unsigned, by), by, at);
	const filing = randomId();
	const filed = { id: filing, session: null, person: clientId, documentId: document.id, by: by.id, at };
	const { outcomeDraft } = app().store.t;
	const draft = and(eq(outcomeDraft.alert, chartDraft(clientId)), eq(outcomeDraft.staffId, by.id));
	await app().store.write((tx) => [
		...document.statements(tx),
		outcomeRow(tx, filed, outcomeOf(name, assessment, [])),
		...followUpRows(tx, filing, null, assessment.followUp),
		tx.delete(outcomeDraft).where(draft)
	]);
	return { ok: true, document: document.id };
}
