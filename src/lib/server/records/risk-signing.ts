import type { RiskDocument } from '#lib/domain/risk-document.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { dueAfter } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Document } from './note-rows.ts';
import { riskSections } from './risk-text.ts';
import { nobody, wordsIn } from './sentences.ts';
import { signatureOn } from './signature.ts';
import { trace } from './trail.ts';

export type Filing = { id: string; statements: (tx: Tx) => Statement[] };

type About<Session> = { session: Session } & Pick<Document, 'person' | 'clientId' | 'programId' | 'serviceAt'>;
type Written = { by: StaffMember; at: number; name: string; timeZone: string; data: RiskDocument };

/** The document before signing, in its author's language. `name` is the person it is about. */
export function unsignedRisk<Session extends number | null>(
	about: About<Session>,
	{ by, at, name, timeZone, data }: Written
): Document & { session: Session } {
	const sections = riskSections(data, by.name, wordsIn(by.locale, timeZone, { ...nobody, name }));
	return {
		...about,
		...{ id: randomId(), kind: 'risk-assessment', layout: 'RISK', status: 'draft', version: 1, authorId: by.id },
		...{ content: { locale: by.locale, sections, data }, facts: null },
		...{ dueAt: dueAfter(at), createdAt: at, changedAt: at },
		...{ signedAt: null, signedBy: null, signature: null, reasonCount: null },
		...{ coSignature: null, coSignedAt: null, coSignedBy: null, reviewedAt: null, reviewedBy: null },
		...{ inErrorAt: null, inErrorBy: null, inErrorReason: null }
	};
}

/** Signs it as written: it counts from the moment it is filed. */
export async function signedRisk(
	unsigned: Document,
	facts: ServiceFacts,
	by: StaffMember,
	at: number
): Promise<Filing> {
	const { layout: format, ...row } = unsigned;
	const { id, session, clientId } = unsigned;
	const signature = await signatureOn({ ...unsigned, facts }, by, 'facilitator', at);
	const values = {
		...{ ...row, format, content: JSON.stringify(row.content), facts: JSON.stringify(facts) },
		...{ signature: JSON.stringify(signature), coSignature: null },
		...{ status: 'signed' as const, signedAt: at, signedBy: by.id }
	};
	return {
		id,
		statements: (tx) => [
			tx.insert(app().store.t.document).values(values),
			trace({ at, by: by.id, act: 'note.signed', subject: id, session, clientId, detail: signature.contentHash })
		]
	};
}
