import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from './cast.ts';
import { at, blocks, meet, type Clinic } from './clinic.ts';

/** What Ana wrote in the session and what her note says: nowhere else. */
export const said = { typed: 'sit through the plover hour', noted: 'a kestrel in her note' };

/** One session with everything in it that a record keeps: Ana and Ben came, all notes are signed, and the session is closed. */
export async function keepRecord(clinic: Clinic): Promise<number> {
	const { maya } = clinic;
	const asks = { id: 'ask', title: 'GAD-7', minutes: 5, activity: { kind: 'measure', slug: 'gad-7' } as const };
	const { session, lead, say, arrive, checkIn, write } = await meet(clinic, [...blocks.slice(0, 3), asks]);
	await say(-10, lead, { type: 'staff.arrive' });
	await say(-10, lead, { type: 'session.open' });
	const ana = await arrive(-5, 'Annie', 'ana');
	const ben = await arrive(-4, 'Benny', 'ben');
	await say(0, lead, { type: 'session.start' });
	await say(5, lead, { type: 'agenda.go', block: 'checkin' });
	await checkIn(7, ana, { mood: 4, goal: said.typed });
	await checkIn(8, ben, { mood: 6, goal: 'get some sleep' });
	await say(15, lead, { type: 'agenda.go', block: 'skill' });
	await write(ana, { situation: said.typed });
	await say(20, lead, { type: 'agenda.go', block: 'ask' });
	for (const seat of [ana, ben])
		for (const { id } of gad7.items.filter(({ scored }) => scored))
			await say(22, { as: 'seat', seat }, { type: 'measure.answer', block: 'ask', item: id, value: 2 });
	await say(50, lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(maya, gathered, await linesOf(gathered), at(61));
	for (const note of await notesOf(session)) {
		const text = note.person === 'ana' ? said.noted : 'Was there.';
		const edits = note.content.sections.map(({ id, text: was }) => ({ id, was, text: `${was} ${text} ${id}` }));
		await saveSections(maya, note.id, edits, at(62));
	}
	const chosen = (await notesOf(session)).map(({ id, version }) => ({ id, version }));
	const signed = await sign(maya, session, chosen, password, at(63));
	if (!signed.ok || !signed.closed) throw new Error(JSON.stringify(signed));
	return session;
}
