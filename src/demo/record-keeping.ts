import { sectionIn, type SectionId } from '#lib/domain/note.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { returnNote } from '#lib/server/records/co-signing.ts';
import { confirmStaff } from '#lib/server/records/confirming-staff.ts';
import { confirm, correctLine } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather, type Gathered } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { sign } from '#lib/server/records/signing.ts';
import type { Dice } from '#lib/domain/dice.ts';
import { demoPassword } from './people.ts';
import { nameGoal } from './plans.ts';
import * as prose from './prose.ts';

const must = <T extends { ok: boolean }>(answer: T, what: string): T => {
	if (!answer.ok) throw new Error(`The demo's story is wrong: ${what} was refused, ${JSON.stringify(answer)}.`);
	return answer;
};

/** Attendance as presence says it; somebody who did not come turns out to have called, which is a correction with its reason. */
export async function confirmAttendance(by: StaffMember, session: number, correcting: boolean) {
	must(await confirm(by, session, {}), 'attendance');
	must(await confirmStaff(by, session, {}), 'who led');
	if (!correcting) return;
	const absent = (await linesOf(await ended(session))).find((line) => line.now?.status === 'no-show');
	if (!absent) return;
	const typed = { outcome: 'excused' as const, arrived: '', left: '', away: '', reason: prose.excuse };
	must(await correctLine(by, session, absent.person, typed), 'the correction');
}

/** Drafts of everybody, and a clinician's words in the first `share` of them. */
export async function writeNotes(by: StaffMember, session: number, chance: Dice, share: number): Promise<string[]> {
	const gathered = await ended(session);
	const drafts = await ensureDrafts(by, gathered, await linesOf(gathered));
	const words = wordsOf(chance);
	const begun = drafts.slice(0, Math.ceil(drafts.length * share));
	for (const note of begun) {
		const edits = Object.entries(words(note)).flatMap(([id, own]) => {
			const was = sectionIn(note.content, id)?.text;
			return was === undefined ? [] : [{ id, was, text: was ? `${was} ${own}` : own }];
		});
		must(await saveSections(by, note.id, edits), 'a note');
		await nameGoal(by, note);
	}
	return begun.map((note) => note.id);
}

/** Signs notes as they stand, with a word about what is pointed out; the last signature of a session closes it. */
export async function signNotes(by: StaffMember, session: number, ids: string[]) {
	const notes = (await notesOf(session)).filter((note) => ids.includes(note.id));
	const chosen = notes.map(({ id, version }) => ({ id, version, reasons: prose.reasons }));
	const signed = must(await sign(by, session, chosen, demoPassword), 'signing');
	if (signed.ok) for (const result of signed.results) must(result, 'a signature');
}

export async function addToOne(by: StaffMember, session: number) {
	const note = (await notesOf(session)).find((note) => note.kind === 'progress-note')!;
	must(await addAddendum(by, note.id, prose.addendum, demoPassword), 'the addendum');
}

export async function reviewNotes(by: StaffMember, session: number) {
	for (const note of await notesOf(session)) must(await markReviewed(by, note.id), 'the review');
}

/** Where notes of the session await a co-signature, one goes back to its author. */
export async function returnOne(by: StaffMember, session: number) {
	const waits = (await notesOf(session)).find((note) => note.kind === 'progress-note' && note.status === 'awaiting');
	if (waits) must(await returnNote(by, waits, prose.comment), 'the return');
}

async function ended(session: number): Promise<Gathered> {
	const gathered = await gather(session);
	if (!gathered) throw new Error("The demo's story is wrong: the session has not ended.");
	return gathered;
}

/** A clinician's own sentences, different ones for each person of a session. */
function wordsOf(chance: Dice): (note: Note) => Partial<Record<SectionId, string>> {
	const fresh = (list: readonly string[]) => {
		const left = chance.shuffled(list);
		return () => left.pop() ?? list[0]!;
	};
	const [observed, assessed, planned] = [fresh(prose.observed), fresh(prose.assessed), fresh(prose.planned)];
	const [intervened, responded] = [fresh(prose.intervened), fresh(prose.responses)];
	return ({ layout }) => {
		switch (layout) {
			case 'GROUP':
				return { process: chance.pick(prose.processed), next: chance.pick(prose.upNext) };
			case 'BIRP':
				return { behavior: observed(), intervention: intervened(), response: responded(), plan: planned() };
			default:
				return { data: observed(), assessment: assessed(), plan: planned() };
		}
	};
}
