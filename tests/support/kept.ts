import { confirm } from '#lib/server/records/confirming.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from './cast.ts';
import { at, meet, type Clinic } from './clinic.ts';

/** A session that Ana and Ben came to, with drafts in which Maya has filled what was blank; those of `signed` people are signed. */
export async function keptSession(clinic: Clinic, signed: string[]) {
	const room = await meet(clinic);
	const { session } = room;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.arrive(9, 'Ben', 'ben');
	await room.say(50, room.lead, { type: 'session.end' });
	const gathered = (await gather(session))!;
	const confirmed = await confirm(clinic.maya, session, {}, at(55));
	if (!confirmed.ok) throw new Error('attendance was not confirmed');
	const lines = await linesOf(gathered);
	await ensureDrafts(clinic.maya, gathered, lines, at(61));
	for (const note of await notesOf(session)) await fill(clinic, note);
	const chosen = (await notesOf(session)).filter(({ person }) => signed.includes(person));
	const done = await sign(clinic.maya, session, chosen, password, at(70));
	if (!done.ok || done.results.some(({ ok }) => !ok)) throw new Error(JSON.stringify(done));
	const notes = new Map((await notesOf(session)).map((note) => [note.person, note]));
	return { session, noteOf: (person: string): Note => notes.get(person)! };
}

async function fill({ maya }: Clinic, note: Note): Promise<void> {
	const blank = note.content.sections.filter((section) => section.text === '');
	const edits = blank.map(({ id }) => ({ id, was: '', text: `What Maya says of ${note.person}: her ${id}.` }));
	const saved = await saveSections(maya, note.id, edits, at(62));
	if (!saved.ok) throw new Error(saved.code);
}
