import { wasThere } from '#lib/domain/attendance-history.ts';
import { nothingAsked } from '#lib/domain/desk.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { documentsOf, type Note } from '#lib/server/records/note-rows.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import type { Clinic } from './clinic.ts';

/** Something that came after a signature, about one person. `counts`: how many were there is another number since. */
type Later = { kind: string; at: number; person: string; note: string | null; by: string; counts: boolean };

/** Everything that somebody who signed or reviewed has to be told of, whether they were or not. */
async function happenings({ app }: Clinic, session: number): Promise<Later[]> {
	const { t, db } = app.store;
	const [versions, outcomes, addenda] = await Promise.all([
		versionsOf(session),
		db.select().from(t.riskOutcome),
		db.select().from(t.addendum)
	]);
	const corrected = versions.flatMap((row): Later[] => {
		const before = versions.find((one) => one.person === row.person && one.version === row.version - 1);
		// Recognizing a guest changes nothing of when they were there.
		if (!before || row.reason === 'Recognized.') return [];
		const { at, person, by } = row;
		const counts = wasThere(before.status) !== wasThere(row.status);
		return [{ kind: 'attendance-changed', at, person, note: null, by, counts }];
	});
	return [
		...corrected,
		...outcomes
			.filter((row) => row.session === session)
			.map(({ at, person, by }) => ({ kind: 'risk-assessed', at, person, note: null, by, counts: false })),
		...addenda.map(({ at, noteId, by }) => ({
			...{ kind: 'addendum-added', at, person: '', note: noteId, by, counts: false }
		}))
	];
}

const isAbout = (note: Note, { kind, person, note: of, counts }: Later): boolean => {
	if (of !== null) return of === note.id;
	if (note.kind === 'risk-assessment') return kind === 'attendance-changed' && person === note.person;
	return person === note.person || (counts && note.kind === 'group-note');
};

/** Whoever stands for a note and has no row about something that came after, or has one and does not find it: nobody should be (R19). */
export async function untold(clinic: Clinic, session: number, at: number): Promise<string[]> {
	const { t, db } = clinic.app.store;
	const [notes, later, events] = await Promise.all([
		documentsOf(session),
		happenings(clinic, session),
		db.select().from(t.documentEvent)
	]);
	const staff = [clinic.maya, clinic.jonas, clinic.sara];
	const found = new Map<string, string[]>();
	for (const one of staff) found.set(one.id, await findable(one, at));
	const missing: string[] = [];
	for (const note of notes.filter(({ status, inErrorAt }) => status !== 'draft' && inErrorAt === null))
		for (const [who, since] of [
			[note.authorId, note.signedAt],
			[note.reviewedBy, note.reviewedAt]
		] as const) {
			if (who === null || since === null) continue;
			for (const one of later.filter((one) => one.at > since && isAbout(note, one))) {
				if (one.kind === 'addendum-added' && one.by === who) continue;
				const own = events.filter((event) => event.noteId === note.id && event.forStaff === who);
				const event = own.find(({ kind, at }) => kind === one.kind && at === one.at);
				if (!event) missing.push(`${who} was not told of ${one.kind} after ${note.kind} of ${note.person}`);
				else if (event.doneAt === null && note.status === 'signed' && !found.get(who)!.includes(note.id))
					missing.push(`${who} does not find ${one.kind} after ${note.kind} of ${note.person}`);
			}
		}
	return missing;
}

/** The notes of which somebody's desk, or list of things to do, says that something came after. */
async function findable(staff: StaffMember, at: number): Promise<string[]> {
	const [waiting, desk] = await Promise.all([
		waitingFor(staff),
		deskOf(staff, { ...nothingAsked, view: 'changed' }, at)
	]);
	const linked = waiting.flatMap(({ href }) => /(?:#note-|\/reviews\/)([\w-]+)$/.exec(href)?.[1] ?? []);
	return [...linked, ...desk.items.flatMap(({ note }) => note ?? [])];
}
