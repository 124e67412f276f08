import { and, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { coSignersOf } from '#lib/server/records/supervision.ts';
import { signerFor, staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { meetingSubject, talkedAbout } from './agenda.ts';
import { talked } from './meetings.ts';
import { changing, peopleRows, type PersonRow } from './rows.ts';
import { partIn, type Meeting } from './scope.ts';
import { decisionsAbout, type Decision } from './deciding.ts';
import { filing } from './writing.ts';

/** The people the meeting got to, with the decisions, and those it did not: the next meeting proposes them again. */
export type ToSign = {
	discussed: { person: PersonRow; decisions: Decision[] }[];
	leftOver: PersonRow[];
	/** Begun, but left without text. */
	empty: Decision[];
};
export type SignedMeeting =
	{ ok: true; documents: number } | Refused | { ok: false; code: 'not-yours' | 'changed' | 'over' };

/** A person being discussed now, or with text or a decision, counts as discussed, even if no time was recorded. */
export async function toSign({ id, current }: Meeting): Promise<ToSign> {
	const people = talkedAbout(await peopleRows(id));
	const begun = await decisionsAbout(people.map((one) => one.id));
	const decisions = begun.filter(({ text }) => text.trim() !== '');
	const all = people.map((person) => ({ person, decisions: decisions.filter((one) => one.personId === person.id) }));
	const isDiscussed = ({ person, decisions }: (typeof all)[number]) =>
		person.discussedAt !== null || person.id === current || !!person.discussion?.trim() || decisions.length > 0;
	return {
		discussed: all.filter(isDiscussed),
		leftOver: all.filter((one) => !isDiscussed(one)).map(({ person }) => person),
		empty: begun.filter(({ text }) => text.trim() === '')
	};
}

/**
 * Ends the meeting: what was said and decided about each person becomes a document in their chart, all signed by the chair in one act and one unit,
 * and each decision becomes a task for its owner. `version` is the meeting's version that the chair saw.
 */
export async function signMeeting(
	by: StaffMember,
	meeting: Meeting,
	{ version, proof }: { version: number; proof: string },
	at = Date.now()
): Promise<SignedMeeting> {
	if (meeting.status !== 'open') return { ok: false, code: 'over' };
	if (meeting.chairId !== by.id || (await partIn(by, meeting)) !== 'member') return { ok: false, code: 'not-yours' };
	if (meeting.version !== version) return { ok: false, code: 'changed' };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const { discussed, leftOver, empty } = await toSign(meeting);
	const writers = await Promise.all(
		discussed.map(({ person }) =>
			signerFor(by, { session: null, clientId: person.clientId, programId: meeting.programId })
		)
	);
	if (writers.some(({ leads }) => !leads)) return { ok: false, code: 'not-yours' };
	const owners = discussed.flatMap(({ decisions }) => decisions.map(({ ownerId }) => ownerId));
	const names = await staffNames([...meeting.attending, ...owners]);
	const attending = meeting.attending.flatMap((id) => names.get(id) ?? []);
	const awaits = (await coSignersOf(by.id, at)).length > 0;
	const held = { by, meeting, names, attending, awaits, at };
	const filed = await Promise.all(
		discussed.map(async ({ person, decisions }) => ({
			...{ person, decisions, document: await filing(held, person, decisions) }
		}))
	);
	const { t, write, audit } = app().store;
	const { careDecision } = t;
	const row = { at, by: by.id, act: 'care-meeting.signed', subject: meetingSubject(meeting.id) };
	const written = await isFirst(
		write((tx) => [
			...filed.flatMap(({ person, decisions, document }) => [
				...document.statements(tx),
				...(person.id === meeting.current ? [talked(tx, meeting, person, at)] : []),
				...[closing(tx, person, { closedAt: at, documentId: document.id, discussedAt: person.discussedAt ?? at })],
				...decisions.map((one) =>
					expectOne(tx.update(careDecision).set({ documentId: document.id }).where(unchanged(careDecision, one)))
				)
			]),
			...leftOver.map((person) => closing(tx, person, { closedAt: at })),
			...empty.map((one) => expectOne(tx.delete(careDecision).where(unchanged(careDecision, one)))),
			changing(tx, meeting, { status: 'signed', endedAt: at, current: null, currentSince: null }),
			audit.row({ ...row, detail: String(filed.length) })
		])
	);
	return written ? { ok: true, documents: filed.length } : { ok: false, code: 'changed' };
}

/** If anything was typed since it was read, nothing is signed. */
const unchanged = (
	table: Tables['careDecision'] | Tables['careMeetingPerson'],
	{ id, version }: { id: string; version: number }
) => and(eq(table.id, id), eq(table.version, version));

function closing(tx: Tx, person: PersonRow, set: Partial<Tables['careMeetingPerson']['$inferInsert']>): Statement {
	const { careMeetingPerson } = app().store.t;
	return expectOne(tx.update(careMeetingPerson).set(set).where(unchanged(careMeetingPerson, person)));
}
