import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { agendaNow, meetingSubject, talkedAbout, type Changed } from './agenda.ts';
import { changing, peopleRows, writingLines, type PersonRow } from './rows.ts';
import { cliniciansOf, isMember, partIn, type Meeting } from './scope.ts';

export type Planned = { plannedAt: number; minutesEach: number; attending: string[] };

/** Plans the next meeting; null for anyone outside the team. */
export async function plan(by: StaffMember, programId: string, planned: Planned, at = Date.now()) {
	if (!(await isMember(by, programId))) return null;
	const { t, write, audit } = app().store;
	const id = randomId();
	const row = { id, programId, status: 'planned' as const, by: by.id, createdAt: at };
	const attending = await knownAmong(programId, planned.attending);
	await write((tx) => [
		tx.insert(t.careMeeting).values({ ...row, ...planned, attending }),
		audit.row({ at, by: by.id, act: 'care-meeting.planned', subject: meetingSubject(id) })
	]);
	return id;
}

/** Changes its time, the minutes per person, and who attends; attendance can be changed until it is signed. */
export const replan = (by: StaffMember, meeting: Meeting, planned: Planned, at = Date.now()): Promise<Changed> =>
	change(by, meeting, 'care-meeting.planned', at, async () => ({
		...(meeting.status === 'planned' ? planned : { minutesEach: planned.minutesEach }),
		attending: await knownAmong(meeting.programId, planned.attending)
	}));

/** Cancels it. The next meeting proposes the same people again, since their reasons still exist. */
export const callOff = (by: StaffMember, meeting: Meeting, at = Date.now()): Promise<Changed> =>
	meeting.status === 'planned'
		? change(by, meeting, 'care-meeting.called-off', at, async () => ({ status: 'called-off', endedAt: at }))
		: Promise.resolve({ ok: false, code: 'over' });

/** Another member of the team becomes the chair, who signs. */
export const takeChair = (by: StaffMember, meeting: Meeting, at = Date.now()): Promise<Changed> =>
	meeting.status === 'open'
		? change(by, meeting, 'care-meeting.chaired', at, async () => ({ chairId: by.id }))
		: Promise.resolve({ ok: false, code: 'over' });

async function change(
	by: StaffMember,
	meeting: Meeting,
	act: string,
	at: number,
	setOf: () => Promise<Partial<Meeting>>
): Promise<Changed> {
	if (meeting.endedAt !== null) return { ok: false, code: 'over' };
	if ((await partIn(by, meeting)) !== 'member') return { ok: false, code: 'not-yours' };
	const { write, audit } = app().store;
	const set = await setOf();
	const row = audit.row({ at, by: by.id, act, subject: meetingSubject(meeting.id) });
	const written = await isFirst(write((tx) => [changing(tx, meeting, set), row]));
	return written ? { ok: true } : { ok: false, code: 'changed' };
}

const knownAmong = async (programId: string, ids: string[]) => {
	const known = new Set((await cliniciansOf(programId)).map(({ id }) => id));
	return [...new Set(ids)].filter((id) => known.has(id));
};

/** Starts it: the agenda is frozen, and whoever starts it is the chair. */
export async function start(by: StaffMember, meeting: Meeting, at = Date.now()): Promise<Changed> {
	if (meeting.status !== 'planned') return { ok: false, code: 'over' };
	if ((await partIn(by, meeting)) !== 'member') return { ok: false, code: 'not-yours' };
	const { rows, lines } = await agendaNow(meeting, at);
	const { write, audit } = app().store;
	const attending = [...new Set([...meeting.attending, by.id])];
	const written = await isFirst(
		write((tx) => [
			changing(tx, meeting, { status: 'open', chairId: by.id, startedAt: at, attending }),
			...writingLines(tx, meeting.id, rows, lines),
			audit.row({ at, by: by.id, act: 'care-meeting.started', subject: meetingSubject(meeting.id) })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'changed' };
}

/** The chair moves on to the next person, or to no one at the end: the person discussed until now counts as discussed. */
export async function goTo(
	by: StaffMember,
	meeting: Meeting,
	{ from, to }: { from: string | null; to: string | null },
	at = Date.now()
): Promise<Changed> {
	if (meeting.status !== 'open') return { ok: false, code: 'over' };
	if (meeting.chairId !== by.id || (await partIn(by, meeting)) !== 'member') return { ok: false, code: 'not-yours' };
	// Pressed twice, or on an outdated page: the act names the person it moves on from.
	if (meeting.current !== from) return { ok: false, code: 'changed' };
	const people = talkedAbout(await peopleRows(meeting.id));
	const now = people.find(({ id }) => id === meeting.current);
	if (to !== null && !people.some(({ id }) => id === to)) return { ok: false, code: 'unknown' };
	const set = { current: to, currentSince: to === null ? null : at };
	const written = await isFirst(
		app().store.write((tx) => [changing(tx, meeting, set), ...(now ? [talked(tx, meeting, now, at)] : [])])
	);
	return written ? { ok: true } : { ok: false, code: 'changed' };
}

/** Adds up the time spent on them and marks them as discussed. */
export function talked(
	tx: Tx,
	{ currentSince }: Meeting,
	{ id, spent, discussedAt }: PersonRow,
	at: number
): Statement {
	const { careMeetingPerson: p } = app().store.t;
	const set = { spent: spent + Math.max(0, at - (currentSince ?? at)), discussedAt: discussedAt ?? at };
	return expectOne(tx.update(p).set(set).where(eq(p.id, id)));
}
