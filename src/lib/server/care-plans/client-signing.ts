import { desc, eq } from 'drizzle-orm';
import {
	isSigned,
	lacksIn,
	type ClientAnswerRefusal,
	type ClientSignature,
	type TypedAnswer
} from '#lib/domain/client-signature.ts';
import type { Signature } from '#lib/domain/signing.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { identityOf, type Identity } from '#lib/server/charts/identity.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { trace } from '#lib/server/records/trail.ts';
import { signerFor } from '#lib/server/records/who.ts';

export type Answered =
	{ ok: true } | { ok: false; code: 'not-yours' | 'unknown' | 'not-signed' | 'signed' | ClientAnswerRefusal };

/** What the client, or the person signing for them, reads before signing. */
export type ToSign = { locale: Locale; client: string; statement: string; statementFor: string };

/** The client reads in their own language, whatever language the clinician writes in. */
export const toSignBy = async (clientId: string): Promise<ToSign> => laidBefore(await identityOf(clientId));

function laidBefore(client: Pick<Identity, 'locale' | 'name'> | null): ToSign {
	const { locale, name } = client ?? { locale: 'en', name: '' };
	const statementFor = m.care_plan_client_statement_for({ name }, { locale });
	return { locale, client: name, statement: m.care_plan_client_statement({}, { locale }), statementFor };
}

/**
 * Records what the client did with a plan signed by a clinician; entered by the clinician who is with them. Append-only: a person who declined may
 * sign later, and no one can sign twice.
 */
export async function recordClientAnswer(
	by: StaffMember,
	id: string,
	typed: TypedAnswer,
	at = Date.now()
): Promise<Answered> {
	const document = await documentById(id);
	if (!document || document.kind !== 'plan-of-care' || document.clientId === null)
		return { ok: false, code: 'unknown' };
	if (!(await signerFor(by, document)).leads) return { ok: false, code: 'not-yours' };
	const { signature, clientId } = document;
	if (document.status === 'draft' || !signature || document.inErrorAt !== null)
		return { ok: false, code: 'not-signed' };
	if (hasSigned(await clientAnswersOn(id), signature)) return { ok: false, code: 'signed' };
	const client = await identityOf(clientId);
	if (!client) return { ok: false, code: 'unknown' };
	const lack = lacksIn(typed, client);
	if (lack) return { ok: false, code: lack };
	const [signs, isFor] = [isSigned(typed), typed.answer === 'signed-for'];
	const { statement, statementFor } = laidBefore(client);
	const kept: ClientSignature = {
		...{ role: 'client', answer: typed.answer, method: 'typed-name', at },
		...{ name: signs ? typed.name.trim() : '', reason: signs ? '' : typed.reason.trim() },
		...(isFor ? { relation: typed.relation.trim() } : {}),
		statement: isFor ? statementFor : signs ? statement : '',
		contentHash: signature.contentHash,
		witness: { id: by.id, name: by.name, credentials: by.credentials }
	};
	const { store } = app();
	await store.write((tx) => [
		tx
			.insert(store.t.clientSignature)
			.values({ id: randomId(), noteId: id, signature: JSON.stringify(kept), by: by.id, at }),
		trace({ at, by: by.id, act: 'note.client-answered', subject: id, session: null, clientId, detail: typed.answer })
	]);
	return { ok: true };
}

/** Whether the client, or someone for them, signed this exact text; a version that was returned and rewritten is a different one. */
export const hasSigned = (answers: ClientSignature[], { contentHash }: Pick<Signature, 'contentHash'>): boolean =>
	answers.some((one) => isSigned(one) && one.contentHash === contentHash);

/** What the client did with a document, newest first. */
export async function clientAnswersOn(id: string): Promise<ClientSignature[]> {
	const { clientSignature } = app().store.t;
	const rows = await app()
		.store.db.select({ signature: clientSignature.signature })
		.from(clientSignature)
		.where(eq(clientSignature.noteId, id))
		.orderBy(desc(clientSignature.at));
	return rows.map(({ signature }) => JSON.parse(signature) as ClientSignature);
}
