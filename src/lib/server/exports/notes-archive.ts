import { and, asc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { paperOfDocument } from './document-paper.ts';
import { fileName, mayTakeOut, period, sessionsIn, type Period } from './period.ts';
import { printableOf } from './printable.ts';

/** Every signed note of a period as a PDF, with a list of their hashes. File names contain no personal names. */
export const notesArchive: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const notes = (await Promise.all((await sessionsIn(params)).map(({ id }) => signedIn(id)))).flat();
		const hashes: string[] = [];
		await open('archive');
		for (const [i, id] of notes.entries()) {
			await progress(i, notes.length);
			const document = await documentById(id);
			const found = document && (await printableOf(document, { by: by.name, at }));
			if (!document || !found) continue;
			await traceReading([
				{ at, by: by.id, act: 'note.printed', subject: id, session: document.session, clientId: document.clientId }
			]);
			const name = `${found.facts.date}-${id}.pdf`;
			const { hash } = await maker.ask({ step: 'pdf', name, papers: [paperOfDocument(found)] });
			hashes.push(`${hash}  ${name}\n`);
		}
		await maker.ask({ step: 'text', name: 'SHA256SUMS.txt', text: hashes.join('') });
		await progress(notes.length, notes.length);
		return { fileName: fileName('notes', params, 'zip') };
	}
};

async function signedIn(session: number): Promise<string[]> {
	const { t, db } = app().store;
	const signed = and(eq(t.document.session, session), eq(t.document.status, 'signed'));
	const rows = await db.select({ id: t.document.id }).from(t.document).where(signed).orderBy(asc(t.document.signedAt));
	return rows.map(({ id }) => id);
}
