import { needsOf } from '#lib/domain/document.ts';
import type { FindingKind } from '#lib/domain/guard/finding.ts';
import { isGiven, passed, reasonsAsked, type Passed, type Reasons } from '#lib/domain/guard/passing.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import { maySign, sealed, type RecordRefusal } from '#lib/domain/signing.ts';
import { openAlertOf } from '#lib/room/safety/person.ts';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isComplete } from '#lib/server/care-plans/kinds.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { settling } from './after-signing.ts';
import { isConfirmed, linesOf, type Line } from './attendance.ts';
import { closeIfDone } from './close.ts';
import { gather, type Gathered } from './gather.ts';
import { findingsIn, findingsOutside, type Guarded } from './guard/findings.ts';
import { documentById, documentsOf, unchanged, type Document } from './note-rows.ts';
import { stepping } from './note-steps.ts';
import { factsInSession, factsOutside } from './service-facts.ts';
import { programOf } from './place-of.ts';
import { signatureOn } from './signature.ts';
import { coSignersOf } from './supervision.ts';
import { trace } from './trail.ts';
import { signerFor, signerOf } from './who.ts';

/** A note as shown on the page it was signed from, and the reasons for signing despite its findings. */
export type Chosen = { id: string; version: number; reasons?: Reasons };
/** A finding that blocks signing until the author gives a reason. */
export type Wanting = { note: string; kind: FindingKind };
/** `awaits`: it counts once a supervisor has co-signed it. */
type Locked = { ok: true; awaits: boolean } | { ok: false; code: RecordRefusal | 'changed' };
export type SignResult = { note: string; person: string } & Locked;
type NeedsReasons = { ok: false; code: 'reasons'; wanting: Wanting[] };
export type SignedOne = Locked | Refused | NeedsReasons | { ok: false; code: 'unknown' };
export type Signing =
	{ ok: true; results: SignResult[]; closed: boolean } | Refused | NeedsReasons | { ok: false; code: 'not-now' };

/**
 * Signs the chosen notes with the password entered again or a code from the app, each in its own unit: one that cannot be signed does not affect
 * the others. From then on they are locked, here and in the database (R16), or await a co-signature if the author's supervision requires one. If
 * any lacks a reason, none is signed and no app code is used up. The last one closes the session.
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
	const lines = await linesOf(gathered);
	const notes = (await documentsOf(session)).flatMap((note) => {
		const seen = chosen.find(({ id }) => id === note.id);
		return seen ? [{ note, seen }] : [];
	});
	const guarded = await findingsIn(
		gathered,
		lines,
		notes.map(({ note }) => note)
	);
	const asked = notes.map(({ note, seen }) => {
		const fits = maySign(note, signer, guarded.findings.get(note.id)!, isConfirmed(lines));
		const may = fits.ok && alertBefore(gathered, lines, note) ? openAlert : fits;
		return { note, seen, may: may.ok && note.version !== seen.version ? changed : may };
	});
	const wanting = asked.flatMap(({ note, seen, may }) => (may.ok ? wantingIn(guarded, note, seen) : []));
	if (wanting.length) return { ok: false, code: 'reasons', wanting };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const awaits = (await coSignersOf(by.id, at)).length > 0;
	const results: SignResult[] = [];
	for (const { note, seen, may } of asked) {
		const facts = () => factsInSession(note, gathered, lines);
		const done = may.ok ? await lock(by, note, await facts(), passedIn(guarded, note, seen), at, awaits) : may;
		results.push({ note: note.id, person: note.person, ...done });
	}
	return { ok: true, results, closed: await closeIfDone(by, gathered, at) };
}

/** The kinds of finding for which the program requires a reason, and none was given. */
const wantingIn = ({ limits, findings }: Guarded, { id }: Document, { reasons = {} }: Chosen): Wanting[] =>
	reasonsAsked(findings.get(id)!, limits)
		.filter((kind) => !isGiven(reasons, kind))
		.map((kind) => ({ note: id, kind }));

const passedIn = ({ findings }: Guarded, { id }: Document, { reasons = {} }: Chosen) =>
	passed(findings.get(id)!, reasons);

/**
 * Signs one document of any kind. Documents that the session's close waits for need confirmed attendance, like all of its notes; everything else
 * may be signed as soon as it is written.
 */
export async function signOne(by: StaffMember, seen: Chosen, proof: string, at = Date.now()): Promise<SignedOne> {
	const document = await documentById(seen.id);
	if (!document) return { ok: false, code: 'unknown' };
	const { session } = document;
	const gathered = session === null ? null : await gather(session);
	const lines = gathered && (await linesOf(gathered));
	const needsAttendance = needsOf[document.kind].session === 'always';
	const guarded =
		gathered && lines
			? await findingsIn(gathered, lines, [{ ...document, session: gathered.id }])
			: await findingsOutside(document);
	const confirmed = !needsAttendance || (lines !== null && isConfirmed(lines));
	const may = maySign(document, await signerFor(by, document), guarded.findings.get(document.id)!, confirmed);
	if (!may.ok) return may;
	if (!isComplete(document, dayOf(at, (await programOf(document.programId)).timeZone)))
		return { ok: false, code: 'blank' };
	if (gathered && lines && alertBefore(gathered, lines, document)) return openAlert;
	if (document.version !== seen.version) return changed;
	const wanting = wantingIn(guarded, document, seen);
	if (wanting.length) return { ok: false, code: 'reasons', wanting };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const facts =
		gathered && lines
			? await factsInSession({ ...document, session: gathered.id }, gathered, lines)
			: await factsOutside(document, by);
	const awaits = (await coSignersOf(by.id, at)).length > 0;
	const done = await lock(by, document, facts, passedIn(guarded, document, seen), at, awaits);
	if (done.ok && gathered) await closeIfDone(by, gathered, at);
	return done;
}

/** A person's note cannot be signed while an alert of theirs is unassessed; other people's notes can. Returns the first such alert, or null. */
export const alertBefore = ({ state }: Gathered, lines: Line[], { person }: Pick<Document, 'person'>): string | null =>
	openAlertOf(state, lines.find((line) => line.person === person)?.seats ?? []);
const openAlert = { ok: false as const, code: 'open-alert' as const };

// Edited in another window since it was shown: not the text that the author decided to sign.
const changed = { ok: false as const, code: 'changed' as const };

/** The text, its facts and the signature over both are written in one unit. */
async function lock(
	by: StaffMember,
	document: Document,
	facts: ServiceFacts,
	findings: Passed[],
	at: number,
	awaits: boolean
): Promise<Locked> {
	const { store } = app();
	const { id, session, clientId } = document;
	const version = document.version + 1;
	const content = sealed(document.content);
	const signed = await signatureOn({ ...document, content, facts }, by, 'facilitator', at);
	const signature = findings.length ? { ...signed, passed: findings } : signed;
	const kept = {
		...{ content: JSON.stringify(content), facts: JSON.stringify(facts), signature: JSON.stringify(signature) }
	};
	const reasonCount = findings.filter(({ reason }) => reason !== null).length;
	const set = { ...kept, version, changedAt: at, signedAt: at, signedBy: by.id, reasonCount };
	const [status, act] = awaits ? (['awaiting', 'note.sent-in'] as const) : (['signed', 'note.signed'] as const);
	const written = await isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(store.t.document)
					.set({ ...set, status })
					.where(unchanged(document))
			),
			// Corrections made since an earlier signature are included in the facts signed now.
			settling(tx, id, by.id, 'stands', at),
			...(awaits ? [stepping(tx, { noteId: id, step: 'sent-in', version, by: by.id, at }, kept)] : []),
			trace({ at, by: by.id, act, subject: id, session, clientId, detail: signature.contentHash })
		])
	);
	return written ? { ok: true, awaits } : changed;
}
