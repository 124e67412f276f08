import { and, asc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Recipe } from '#lib/server/jobs/recipe.ts';
import { noteById } from '#lib/server/records/note-rows.ts';
import { traceReading } from '#lib/server/records/trail.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { paperOfNote } from './note-paper.ts';
import { printableOf } from './papers.ts';
import { fileName, mayTakeOut, period, sessionsIn, type Period } from './period.ts';

/** Every signed note of a period, a PDF each, with a list of their fingerprints. File names name nobody. */
export const notesArchive: Recipe<Period> = {
	params: period,
	may: mayTakeOut,
	async make({ by, params, at, maker, open, progress }) {
		const notes = (await Promise.all((await sessionsIn(params)).map(({ id }) => signedIn(id)))).flat();
		const hashes: string[] = [];
		await open('archive');
		for (const [i, id] of notes.entries()) {
			await progress(i, notes.length);
			const note = await noteById(id);
			const found = note && (await printableOf(note, { by: by.name, at }));
			if (!note || !found) continue;
			await traceReading([
				{ at, by: by.id, act: 'note.printed', subject: id, session: note.session, clientId: note.clientId }
			]);
			const day = dayOf(found.occasion.meeting.startedAt, found.occasion.timeZone);
			const name = `${day}-${id}.pdf`;
			const { hash } = await maker.ask({ step: 'pdf', name, papers: [paperOfNote(found)] });
			hashes.push(`${hash}  ${name}\n`);
		}
		await maker.ask({ step: 'text', name: 'SHA256SUMS.txt', text: hashes.join('') });
		await progress(notes.length, notes.length);
		return { fileName: fileName('notes', params, 'zip') };
	}
};

async function signedIn(session: number): Promise<string[]> {
	const { t, db } = app().store;
	const signed = and(eq(t.note.session, session), eq(t.note.status, 'signed'));
	const rows = await db.select({ id: t.note.id }).from(t.note).where(signed).orderBy(asc(t.note.signedAt));
	return rows.map(({ id }) => id);
}
