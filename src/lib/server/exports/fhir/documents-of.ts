import { asc, inArray } from 'drizzle-orm';
import type { Signature } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { kindTitles } from '#lib/server/exports/words.ts';
import { signedAbout, type Document } from '#lib/server/records/note-rows.ts';
import { documentText } from './document-text.ts';
import type { PersonRecord, RecordedDocument, RecordedPlan, RecordedSession } from './model.ts';
import { plansIn } from './plans-in.ts';

type Asked = { clientId: string; groups: string[]; period: PersonRecord['period']; timeZone: string };

/** Signed documents about a client: those of these sessions and, outside of sessions, those of the period in these groups' programs. */
export async function documentsOf(
	{ clientId, groups, period, timeZone }: Asked,
	sessions: RecordedSession[]
): Promise<{ documents: RecordedDocument[]; plans: RecordedPlan[] }> {
	const signed = await signedAbout(clientId);
	const programs = await programsOf(groups);
	const own = signed.filter((document) => {
		const { session, programId } = document;
		if (session !== null) return sessions.some(({ id }) => id === session);
		const day = dayOf(document.serviceAt ?? document.signedAt ?? document.createdAt, timeZone);
		const isOfProgram = programId === null || programs.includes(programId);
		return isOfProgram && period.from <= day && day <= period.to;
	});
	const added = await addendaTo(own.map(({ id }) => id));
	return {
		documents: own.flatMap((document) => recorded(document, added.get(document.id) ?? [], sessions)),
		plans: plansIn(own)
	};
}

type Added = RecordedDocument['addenda'][number] & { noteId: string };

function recorded(document: Document, addenda: Added[], sessions: RecordedSession[]): RecordedDocument[] {
	const { id, kind, session, signature, coSignature, signedAt, coSignedAt, coSignedBy, authorId } = document;
	if (!signature || signedAt === null) return [];
	const programId = document.programId ?? sessions.find((one) => one.id === session)?.programId ?? null;
	return [
		{
			...{
				id,
				kind,
				title: kindTitles[kind]({}, { locale: document.content.locale }),
				locale: document.content.locale,
				session,
				programId
			},
			...{ text: documentText(document), authorId, signedAt, signature },
			coSigned:
				coSignature && coSignedBy && coSignedAt !== null
					? { by: coSignedBy, at: coSignedAt, signature: coSignature }
					: null,
			...{ serviceAt: document.serviceAt, isInError: document.inErrorAt !== null },
			addenda: addenda.map(({ noteId: _, ...addendum }) => addendum)
		}
	];
}

async function addendaTo(documents: string[]): Promise<Map<string, Added[]>> {
	if (documents.length === 0) return new Map();
	const { db, t } = app().store;
	const { id, noteId, text, by, at, signature } = t.addendum;
	const rows = await db
		.select({ id, noteId, text, by, at, signature })
		.from(t.addendum)
		.where(inArray(noteId, documents))
		.orderBy(asc(at));
	const read = rows.map(({ signature, ...row }) => ({ ...row, signature: JSON.parse(signature) as Signature }));
	return Map.groupBy(read, ({ noteId }) => noteId);
}

async function programsOf(groups: string[]): Promise<string[]> {
	const { db, t } = app().store;
	if (groups.length === 0) return [];
	const { programId } = t.group;
	const rows = await db.selectDistinct({ programId }).from(t.group).where(inArray(t.group.id, groups));
	return rows.map((row) => row.programId);
}
