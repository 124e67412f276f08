import { longest } from '#lib/domain/limits.ts';
import { blankDraft, blankInOwn } from '#lib/domain/note-draft.ts';
import { asText, write } from '#lib/domain/note-edit.ts';
import { ownIdIn } from '#lib/domain/own-format.ts';
import { reformat } from '#lib/domain/note-reformat.ts';
import { isPersonLayout, sectionIn, type NoteContent, type NoteFormat, type SectionId } from '#lib/domain/note.ts';
import { mayTakeOver, mayWrite, type RecordRefusal } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { linesOf } from './attendance.ts';
import { freshDraft } from './drafts.ts';
import { gather } from './gather.ts';
import { documentById, unchanged, type Document } from './note-rows.ts';
import { laidOutAs, type LaidOut } from './own-formats.ts';
import { trace, type Act } from './trail.ts';
import { signerFor } from './who.ts';

/** A section as typed. `was` is the last text that the editor knew to be saved. */
export type Edit = { id: string; text: string; was: string };
export type Saved =
	| { ok: true; note: Document }
	| { ok: false; code: RecordRefusal | 'unknown' | 'too-long' | 'changed' }
	/** Someone, perhaps the same person in another window, saved a different text first. `theirs` is by section. */
	| { ok: false; code: 'conflict'; theirs: Record<string, string> };

const tries = 3;

/** Saves sections of a draft. Only a section that was really changed elsewhere is a conflict; nothing is overwritten unseen. */
export function saveSections(by: StaffMember, noteId: string, edits: Edit[], at = Date.now()): Promise<Saved> {
	return change(by, noteId, 'note.changed', at, async (note) => {
		if (edits.some((edit) => edit.text.length > longest.noteSection)) return { code: 'too-long' };
		const theirs: Record<string, string> = {};
		let content = note.content;
		for (const edit of edits) {
			const saved = sectionIn(note.content, edit.id)?.text;
			if (saved === undefined) return { code: 'unknown' };
			const [text, was] = [asText(edit.text), asText(edit.was)];
			if (text === saved || text === was) continue;
			if (saved !== was) theirs[edit.id] = saved;
			else content = write(content, edit.id as SectionId, text);
		}
		return Object.keys(theirs).length ? { code: 'conflict', theirs } : { content };
	});
}

/** Changes the format of an individual draft; the clinician's text moves along. */
export function changeFormat(by: StaffMember, noteId: string, format: string, at = Date.now()): Promise<Saved> {
	return change(by, noteId, 'note.reformatted', at, async (note) => {
		const to = isPersonLayout(note.layout) ? await laidOutAs(format) : null;
		if (!to || !isPersonLayout(to.layout)) return { code: 'unknown' };
		// Selecting a program's own format again does not silently upgrade the note to a newer version of it.
		if (to.layout === note.layout || (to.own && ownIdIn(format) === ownIdIn(note.layout)))
			return { content: note.content };
		const fresh = await freshFor(note, to);
		const content = fresh && reformat(note.content, to.layout, fresh);
		return content ? { content, set: { format: to.layout } } : { code: 'unknown' };
	});
}

/** What the session says about the person; empty outside of sessions. */
async function freshFor({ session, person, content }: Document, to: LaidOut): Promise<NoteContent | null> {
	if (session === null)
		return to.own ? blankInOwn(to.own, content.locale) : blankDraft(to.layout as NoteFormat, content.locale);
	const gathered = await gather(session);
	const lines = gathered && (await linesOf(gathered));
	const line = lines?.find((line) => line.person === person && line.now);
	return line ? freshDraft(gathered!, lines!, line, to, content.locale) : null;
}

/** The data that some kinds of document have besides sections. The kind's own fields write it and say what they started from. */
export function saveData(
	by: StaffMember,
	id: string,
	{ data, was, set }: { data: unknown; was: unknown; set?: { serviceAt: number; dueAt: number } },
	at = Date.now()
): Promise<Saved> {
	return change(by, id, 'note.changed', at, async (note) => {
		if (JSON.stringify(note.content.data) !== JSON.stringify(was)) return { code: 'changed' };
		return { content: { ...note.content, data }, set };
	});
}

/** Changes a draft's content as its kind decides; the kind may refuse, or report that another text was saved meanwhile. */
export const rewrite = (
	by: StaffMember,
	id: string,
	decide: (document: Document) => Promise<{ content: NoteContent } | Refused>,
	at = Date.now()
): Promise<Saved> => change(by, id, 'note.changed', at, decide);

/** Makes the facilitator the draft's author. */
export function takeOver(by: StaffMember, noteId: string, at = Date.now()): Promise<Saved> {
	return change(by, noteId, 'note.taken-over', at, async (note) => ({
		content: note.content,
		set: { authorId: by.id }
	}));
}

type Refused = { code: 'unknown' | 'too-long' | 'changed' } | { code: 'conflict'; theirs: Record<string, string> };
type Changed = { format: string } | { authorId: string } | { serviceAt: number; dueAt: number };
type Wanted = { content: NoteContent; set?: Changed } | Refused;

/** One guarded change with its audit row (R14, R17); if another change came first, decides again on the current version. */
async function change(
	by: StaffMember,
	noteId: string,
	act: Act,
	at: number,
	decide: (note: Document) => Promise<Wanted>,
	left = tries
): Promise<Saved> {
	const note = await documentById(noteId);
	if (!note) return { ok: false, code: 'unknown' };
	const may = act === 'note.taken-over' ? mayTakeOver : mayWrite;
	const allowed = may(note, await signerFor(by, note));
	if (!allowed.ok) return allowed;
	const wanted = await decide(note);
	if ('code' in wanted) return { ok: false, ...wanted };
	if (wanted.content === note.content && !wanted.set) return { ok: true, note };
	const { store } = app();
	const { session, clientId, version } = note;
	const set = { ...wanted.set, content: JSON.stringify(wanted.content), version: version + 1, changedAt: at };
	try {
		await store.write((tx) => [
			expectOne(tx.update(store.t.document).set(set).where(unchanged(note))),
			trace({ at, by: by.id, act, subject: noteId, session, clientId })
		]);
	} catch (cause) {
		if (cause instanceof Conflict && left > 1) return change(by, noteId, act, at, decide, left - 1);
		throw cause;
	}
	return { ok: true, note: (await documentById(noteId))! };
}
