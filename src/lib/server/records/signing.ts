import { needsOf } from '#lib/domain/document.ts';
import { checkNote, type Finding } from '#lib/domain/note-check.ts';
import type { Named } from '#lib/domain/note-names.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { maySign, sealed, type RecordRefusal } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isComplete } from '#lib/server/care-plans/kinds.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { isConfirmed, linesOf, type Line } from './attendance.ts';
import { closeIfDone } from './close.ts';
import { gather } from './gather.ts';
import { documentById, documentsOf, unchanged, type Document } from './note-rows.ts';
import { stepping } from './note-steps.ts';
import { factsInSession, factsOutside } from './service-facts.ts';
import { programOf } from './place-of.ts';
import { signatureOn } from './signature.ts';
import { coSignersOf } from './supervision.ts';
import { trace } from './trail.ts';
import { signerFor, signerOf } from './who.ts';

/** A note as it stood on the page that was signed from. */
export type Chosen = { id: string; version: number };
/** `awaits`: it counts once a supervisor has co-signed it. */
type Locked = { ok: true; awaits: boolean } | { ok: false; code: RecordRefusal | 'changed' };
export type SignResult = { note: string; person: string } & Locked;
export type SignedOne = Locked | Refused | { ok: false; code: 'unknown' };
export type Signing = { ok: true; results: SignResult[]; closed: boolean } | Refused | { ok: false; code: 'not-now' };

/** What to look at in each note before it is signed, by note id. */
export function findingsIn(notes: Document[], lines: Line[]): Map<string, Finding[]> {
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
	const notes = await documentsOf(session);
	const findings = findingsIn(notes, lines);
	const awaits = (await coSignersOf(by.id, at)).length > 0;
	const results: SignResult[] = [];
	for (const note of notes) {
		const seen = chosen.find((one) => one.id === note.id);
		if (!seen) continue;
		const may = maySign(note, signer, findings.get(note.id)!, isConfirmed(lines));
		const isStale = may.ok && note.version !== seen.version;
		const facts = () => factsInSession(note, gathered, lines);
		const done = isStale ? changed : may.ok ? await lock(by, note, await facts(), at, awaits) : may;
		results.push({ note: note.id, person: note.person, ...done });
	}
	return { ok: true, results, closed: await closeIfDone(by, gathered, at) };
}

/**
 * Signs one document of any kind. What is about a session that its close waits for follows attendance, like all of that session's notes;
 * everything else is signed when it is written.
 */
export async function signOne(by: StaffMember, seen: Chosen, proof: string, at = Date.now()): Promise<SignedOne> {
	const document = await documentById(seen.id);
	if (!document) return { ok: false, code: 'unknown' };
	const { session } = document;
	const gathered = session === null ? null : await gather(session);
	const lines = gathered && (await linesOf(gathered));
	const needsAttendance = needsOf[document.kind].session === 'always';
	const findings = findingsIn([document], lines ?? []).get(document.id)!;
	const confirmed = !needsAttendance || (lines !== null && isConfirmed(lines));
	const may = maySign(document, await signerFor(by, document), findings, confirmed);
	if (!may.ok) return may;
	if (!isComplete(document, dayOf(at, (await programOf(document.programId)).timeZone)))
		return { ok: false, code: 'blank' };
	if (document.version !== seen.version) return changed;
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const facts =
		gathered && lines
			? await factsInSession({ ...document, session: gathered.id }, gathered, lines)
			: await factsOutside(document, by);
	const done = await lock(by, document, facts, at, (await coSignersOf(by.id, at)).length > 0);
	if (done.ok && gathered) await closeIfDone(by, gathered, at);
	return done;
}

// Edited in another window since it was shown: those are not the words that somebody decided to sign.
const changed = { ok: false as const, code: 'changed' as const };

/** The text, its facts and the signature over both go down in one write. */
async function lock(
	by: StaffMember,
	document: Document,
	facts: ServiceFacts,
	at: number,
	awaits: boolean
): Promise<Locked> {
	const { store } = app();
	const { id, session, clientId } = document;
	const version = document.version + 1;
	const content = sealed(document.content);
	const signature = await signatureOn({ ...document, content, facts }, by, 'facilitator', at);
	const kept = {
		...{ content: JSON.stringify(content), facts: JSON.stringify(facts), signature: JSON.stringify(signature) }
	};
	const set = { ...kept, version, changedAt: at, signedAt: at, signedBy: by.id };
	const [status, act] = awaits ? (['awaiting', 'note.sent-in'] as const) : (['signed', 'note.signed'] as const);
	const written = await isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(store.t.document)
					.set({ ...set, status })
					.where(unchanged(document))
			),
			...(awaits ? [stepping(tx, { noteId: id, step: 'sent-in', version, by: by.id, at }, kept)] : []),
			trace({ at, by: by.id, act, subject: id, session, clientId, detail: signature.contentHash })
		])
	);
	return written ? { ok: true, awaits } : changed;
}
