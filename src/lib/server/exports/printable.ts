import { eq } from 'drizzle-orm';
import type { Meeting } from '#lib/domain/attendance.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { app } from '#lib/server/app.ts';
import { staffNow } from '#lib/server/auth/staff-now.ts';
import { clientAnswersOn } from '#lib/server/care-plans/client-signing.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { foldedLog } from '#lib/server/records/folded-log.ts';
import { sessionInProgram } from '#lib/server/records/freezing.ts';
import { gather } from '#lib/server/records/gather.ts';
import { addendaOf, type Document } from '#lib/server/records/note-rows.ts';
import { factsInSession, factsOutside } from '#lib/server/records/service-facts.ts';
import { leadersIn, staffOf } from '#lib/server/records/session-staff.ts';
import { isAsAdded, isAsSigned } from '#lib/server/records/signature.ts';
import { staffNames } from '#lib/server/records/who.ts';
import type { Printable } from './document-paper.ts';
import type { House } from './house.ts';

/** Everything on a document's paper; null if its session or program is not part of the record. */
export async function printableOf(document: Document, printed: House['printed']): Promise<Printable | null> {
	const [facts, program] = await Promise.all([factsOf(document), programOf(document)]);
	if (!facts || !program) return null;
	const { reviewedBy, inErrorBy } = document;
	const [addenda, answers, names] = await Promise.all([
		addendaOf(document.id),
		clientAnswersOn(document.id),
		staffNames([reviewedBy, inErrorBy].filter((id) => id !== null))
	]);
	const { letterhead, part2 } = program;
	return {
		...{ document, facts, addenda, printed, program: { name: facts.program || program.name, letterhead, part2 } },
		reviewer: reviewedBy && (names.get(reviewedBy) ?? null),
		inErrorBy: inErrorBy && (names.get(inErrorBy) ?? null),
		// Answers to a version that was returned and rewritten are about a different text.
		answers: answers.filter(({ contentHash }) => contentHash === document.signature?.contentHash),
		intact: (document.signature === null || isAsSigned(document)) && addenda.every((one) => isAsAdded(document.id, one))
	};
}

async function factsOf(document: Document): Promise<ServiceFacts | null> {
	const { session, facts, authorId } = document;
	if (facts) return facts;
	if (session !== null) {
		const gathered = await gather(session);
		return gathered && factsInSession({ ...document, session }, gathered, await linesOf(gathered));
	}
	const author = await staffNow(app().store, authorId, 0);
	return author && factsOutside(document, author);
}

async function programOf({ session, programId }: Document) {
	if (session !== null) return (await sessionInProgram(session))?.program ?? null;
	const { t, db } = app().store;
	const rows = programId === null ? [] : await db.select().from(t.program).where(eq(t.program.id, programId));
	// A document without a program is printed without a letterhead.
	return rows[0] ?? { name: '', letterhead: '', part2: false };
}

export async function leadersOf(session: number, meeting: Meeting): Promise<string[]> {
	const { acts } = await foldedLog(session);
	return leadersIn(await staffOf(session, meeting, acts)).map(({ name, credentials }) => `${name}, ${credentials}`);
}
