import { curricula } from '#lib/curricula/index.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { addEntry, entriesOf } from '#lib/server/curricula/entries.ts';
import { beginDocument } from '#lib/server/records/contacts.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from './cast.ts';
import { at, meet, openClinic } from './clinic.ts';

/** What stands in the records of this world and nowhere else. */
export const words = {
	'draft note': 'a heron in the draft',
	'signed note': 'a kestrel in the signed note',
	'check-in answer': 'a plover in the answer',
	'legal name': 'Ana Castellane'
};

/** Maya's draft about a meeting with Ana outside of groups. Returns its id. */
export async function outside(maya: StaffMember): Promise<string> {
	const meeting = { kind: 'contact', startedAt: at(100), endedAt: at(130), mode: 'phone', present: '' };
	const begun = { clientId: 'ana', programId: 'iop', format: 'DAP' as const, kind: 'individual-contact' as const };
	const id = await beginDocument(maya, { ...begun, data: meeting }, { from: at(100), to: at(130) }, at(131));
	const saved = await saveSections(maya, id, [{ id: 'data', was: '', text: words['draft note'] }], at(132));
	if (!saved.ok) throw new Error(saved.code);
	return id;
}

/** What Maya wrote about Ana's questionnaires, once two of them had been missed. */
export async function outcomeReview({ id: by }: StaffMember): Promise<void> {
	const { store } = app();
	await store.write((tx) => [
		tx.insert(store.t.outcomeReview).values({
			...{ id: 'review', clientId: 'ana', programId: 'iop', measure: 'phq-9', rule: 'forms-missed' as const },
			...{ facts: JSON.stringify({ off: { kind: 'forms-missed', times: 2 }, after: 3, source: null, forms: [] }) },
			...{ barriers: '[]', words: '', by, at: Date.now() }
		})
	]);
}

/** Something that Maya wrote down of Ana's skills. Returns its id. */
export async function skillEntry({ id }: StaffMember): Promise<string> {
	const course = curricula[0]!;
	const skill = {
		...{ clientId: 'ana', programId: 'iop', curriculum: course.slug, module: course.modules[0]!.id },
		stage: 'home' as const
	};
	await addEntry({ ...skill, day: '2026-03-02', note: null }, id);
	return (await entriesOf(['ana'], ['iop'])).at(-1)!.id;
}

/** A session that is over, with attendance confirmed, the group's note signed and everybody's a draft. */
export async function record(clinic: Awaited<ReturnType<typeof openClinic>>) {
	const { maya } = clinic;
	const { session, say, lead, arrive } = await meet(clinic);
	await say(-10, lead, { type: 'session.open' });
	await arrive(-5, 'Annie', 'ana');
	await say(0, lead, { type: 'session.start' });
	await say(50, lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(maya, gathered, await linesOf(gathered), at(61));
	for (const note of await notesOf(session)) {
		const text = note.kind === 'group-note' ? words['signed note'] : words['draft note'];
		const edits = note.content.sections.map(({ id, text: was }) => ({ id, was, text: `${was} ${text} ${id}` }));
		const saved = await saveSections(maya, note.id, edits, at(62));
		if (!saved.ok) throw new Error(saved.code);
	}
	const [group] = (await notesOf(session)).filter(({ kind }) => kind === 'group-note');
	const signed = await sign(maya, session, [{ id: group!.id, version: group!.version }], password, at(63));
	if (!signed.ok || !signed.results.every(({ ok }) => ok)) throw new Error(JSON.stringify(signed));
	return { session, signed: group!.id };
}
