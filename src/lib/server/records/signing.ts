import { createHash } from 'node:crypto';
import { checkNote, type Finding } from '#lib/domain/note-check.ts';
import type { Named } from '#lib/domain/note-names.ts';
import { addedText, isLateEntry, mayAdd, maySign, sealed, signedText } from '#lib/domain/signing.ts';
import type { RecordRefusal, Signature } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { settling } from './after-signing.ts';
import { isConfirmed, linesOf, type Line } from './attendance.ts';
import { closeIfDone } from './close.ts';
import { gather, occasionOf } from './gather.ts';
import { noteById, notesOf, unchanged, type Addendum, type Note } from './note-rows.ts';
import { stepping } from './note-steps.ts';
import { coSignersOf } from './supervision.ts';
import { trace } from './trail.ts';
import { signerOf } from './who.ts';

/** A note as it stood on the page that was signed from. */
export type Chosen = { id: string; version: number };
/** `awaits`: it counts once a supervisor has co-signed it. */
type Locked = { ok: true; awaits: boolean } | { ok: false; code: RecordRefusal | 'changed' };
export type SignResult = { note: string; person: string } & Locked;
export type Signing = { ok: true; results: SignResult[]; closed: boolean } | Refused | { ok: false; code: 'not-now' };
export type Added = { ok: true } | Refused | { ok: false; code: RecordRefusal | 'unknown' | 'empty' | 'not-now' };

/** What to look at in each note before it is signed, by note id. */
export function findingsIn(notes: Note[], lines: Line[]): Map<string, Finding[]> {
	const company: Named[] = lines.map(({ person, name, fullName }) => ({ person, names: [name, fullName] }));
	return new Map(
		notes.map((note) => {
			const own = company.find((named) => named.person === note.person) ?? null;
			const otherNotes = notes.filter((other) => other.id !== note.id && other.kind === note.kind);
			const contents = otherNotes.map((other) => other.content);
			return [note.id, checkNote(note.content, { own, others: company, otherNotes: contents })];
		})
	);
}

export const contentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether the words are still those that were signed. */
export const isAsSigned = (note: Note): boolean =>
	note.signature?.contentHash === contentHash(signedText(note, note.content));

/** Whether an addendum is the one that was signed, for this note. */
export const isAsAdded = (noteId: string, { text, signature }: Pick<Addendum, 'text' | 'signature'>): boolean =>
	signature.contentHash === contentHash(addedText(noteId, text));

/**
 * Signs the chosen notes with the password given again or a code of the app, each in a unit of its own: one that cannot be signed leaves
 * the others. From then on they are locked, here and in the database (R16), or wait for a co-signature where the author's supervision
 * asks for one. The last one closes the session.
 */
export async function sign(
	by: StaffMember,
	session: number,
	chosen: Chosen[],
	proof: string,
	at = Date.now()
): Promise<Signing> {
	const gathered = await gather(session);
	if (!gathered) return { ok: false, code: 'not-now' };
	const signer = await signerOf(by, session);
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const lines = await linesOf(gathered);
	const notes = await notesOf(session);
	const findings = findingsIn(notes, lines);
	const awaits = (await coSignersOf(by.id, at)).length > 0;
	const results: SignResult[] = [];
	for (const note of notes) {
		const seen = chosen.find((one) => one.id === note.id);
		if (!seen) continue;
		const may = maySign(note, signer, findings.get(note.id)!, isConfirmed(lines));
		const isStale = may.ok && note.version !== seen.version;
		const done = isStale
			? changed
			: may.ok
				? await lock(note, signatureOf(by, note, gathered.meeting.endedAt, at), at, awaits)
				: may;
		results.push({ note: note.id, person: note.person, ...done });
	}
	return { ok: true, results, closed: await closeIfDone(by, gathered, at) };
}

// Edited in another window since it was shown: those are not the words that somebody decided to sign.
const changed = { ok: false as const, code: 'changed' as const };

function signatureOf(by: StaffMember, note: Note, endedAt: number, at: number): Signature {
	const { name, credentials } = by;
	const text = signedText(note, sealed(note.content));
	return {
		...{ name, credentials, role: 'facilitator', at, contentHash: contentHash(text) },
		statement: m.record_sign_statement({}, { locale: by.locale }),
		lateEntry: isLateEntry(endedAt, at) ? { serviceAt: endedAt } : null
	};
}

async function lock(note: Note, signature: Signature, at: number, awaits: boolean): Promise<Locked> {
	const { store } = app();
	const { id, session, clientId, authorId } = note;
	const version = note.version + 1;
	const kept = { content: JSON.stringify(sealed(note.content)), signature: JSON.stringify(signature) };
	const set = { ...kept, version, changedAt: at, signedAt: at, signedBy: authorId };
	const [status, act] = awaits ? (['awaiting', 'note.sent-in'] as const) : (['signed', 'note.signed'] as const);
	const written = await isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(store.t.note)
					.set({ ...set, status })
					.where(unchanged(note))
			),
			...(awaits ? [stepping(tx, { noteId: id, step: 'sent-in', version, by: authorId, at }, kept)] : []),
			trace({ at, by: authorId, act, subject: id, session, clientId, detail: signature.contentHash })
		])
	);
	return written ? { ok: true, awaits } : changed;
}

/** Adds to a signed note, with a signature of its own; the note stays as it was (R16). */
export async function addAddendum(
	by: StaffMember,
	noteId: string,
	words: string,
	proof: string,
	at = Date.now()
): Promise<Added> {
	const note = await noteById(noteId);
	if (!note) return { ok: false, code: 'unknown' };
	const may = mayAdd(note, await signerOf(by, note.session));
	if (!may.ok) return may;
	const text = words.trim();
	if (text === '') return { ok: false, code: 'empty' };
	const meeting = (await occasionOf(note.session))?.meeting;
	if (!meeting) return { ok: false, code: 'not-now' };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const { name, credentials } = by;
	const signature: Signature = {
		...{ name, credentials, role: 'facilitator', at, contentHash: contentHash(addedText(noteId, text)) },
		statement: m.record_addendum_statement({}, { locale: by.locale }),
		lateEntry: isLateEntry(meeting.endedAt, at) ? { serviceAt: meeting.endedAt } : null
	};
	const { store } = app();
	const { session, clientId } = note;
	const id = randomId();
	await store.write((tx) => [
		tx.insert(store.t.addendum).values({ id, noteId, text, signature: JSON.stringify(signature), by: by.id, at }),
		settling(tx, noteId, by.id, 'addendum', at),
		trace({ at, by: by.id, act: 'note.added-to', subject: noteId, session, clientId, detail: signature.contentHash })
	]);
	return { ok: true };
}
