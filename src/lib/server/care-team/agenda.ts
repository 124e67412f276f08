import { agendaOf, type Line, type Proposed } from '#lib/domain/care-team/agenda.ts';
import { mostPeople } from '#lib/domain/care-team/meeting.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { reasonsIn } from './record-facts.ts';
import { changing, lastBefore, peopleRows, writingLines, type PersonRow } from './rows.ts';
import { partIn, programById, type Meeting } from './scope.ts';

/** A change to an agenda. `why` is a few words. */
export type AgendaAct =
	| { act: 'order'; clients: string[] }
	| { act: 'added'; clientId: string; why: string }
	| { act: 'left-out'; clientId: string; why: string }
	| { act: 'put-back'; clientId: string };
export type Changed = { ok: true } | { ok: false; code: 'not-yours' | 'changed' | 'over' | 'unknown' | 'full' };

/**
 * The current agenda. While a meeting is planned, its reasons are the current ones, so that no one has to update it; once it starts, they are
 * frozen. `others`: people in the program without a reason, by name, for a meeting that is not over.
 */
export async function agendaNow(meeting: Meeting, now = Date.now()) {
	const rows = await peopleRows(meeting.id);
	const kept: Line[] = rows.map(({ clientId, reasons, addedWhy, leftOutWhy }) => ({
		...{ clientId, reasons, addedWhy, leftOutWhy }
	}));
	if (meeting.status === 'signed' || meeting.status === 'called-off') return { rows, lines: kept, others: [] };
	const people = await proposedFor(meeting, now);
	const lines = meeting.status === 'planned' ? agendaOf(kept, people) : kept;
	const there = new Set(lines.map(({ clientId }) => clientId));
	const others = people
		.filter(({ clientId }) => !there.has(clientId))
		.map(({ clientId, name }) => ({ clientId, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return { rows, lines, others };
}

async function proposedFor(meeting: Meeting, now: number): Promise<Proposed[]> {
	const program = (await programById(meeting.programId))!;
	return reasonsIn(program, await lastBefore(meeting, program.timeZone), now);
}

/** Any member of the team may prepare a meeting; once it is open, only its chair. */
export const mayArrange = async (by: StaffMember, meeting: Meeting): Promise<boolean> =>
	meeting.status === 'open' ? meeting.chairId === by.id : (await partIn(by, meeting)) === 'member';

export async function arrange(by: StaffMember, meeting: Meeting, act: AgendaAct, at = Date.now()): Promise<Changed> {
	if (meeting.endedAt !== null) return { ok: false, code: 'over' };
	if (!(await mayArrange(by, meeting))) return { ok: false, code: 'not-yours' };
	const { rows, lines, others } = await agendaNow(meeting, at);
	const next = applied(act, lines, others);
	if (typeof next === 'string') return { ok: false, code: next };
	const { write, audit } = app().store;
	const clientId = act.act === 'order' ? undefined : act.clientId;
	const row = { at, by: by.id, act: 'care-meeting.arranged', subject: meetingSubject(meeting.id), detail: act.act };
	const written = await isFirst(
		write((tx) => [
			changing(tx, meeting, {}),
			...writingLines(tx, meeting.id, rows, next),
			audit.row({ ...row, clientId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'changed' };
}

function applied(act: AgendaAct, lines: Line[], others: { clientId: string }[]): Line[] | 'unknown' | 'full' {
	if (act.act === 'order') {
		const place = (one: Line) => act.clients.indexOf(one.clientId);
		// People who are not named were added meanwhile, and stay at the end.
		return lines.toSorted((a, b) => (place(a) + 1 || Infinity) - (place(b) + 1 || Infinity) || 0);
	}
	const { clientId } = act;
	if (act.act === 'added') {
		if (lines.length >= mostPeople) return 'full';
		if (!others.some((one) => one.clientId === clientId)) return 'unknown';
		return [...lines, { clientId, reasons: [], addedWhy: act.why, leftOutWhy: null }];
	}
	if (!lines.some((one) => one.clientId === clientId)) return 'unknown';
	const leftOutWhy = act.act === 'left-out' ? act.why : null;
	return lines.map((one) => (one.clientId === clientId ? { ...one, leftOutWhy } : one));
}

export const meetingSubject = (id: string): string => `care-meeting/${id}`;

/** The people a meeting discusses, in order: those not left out. */
export const talkedAbout = (rows: readonly PersonRow[]): PersonRow[] =>
	rows.filter(({ leftOutWhy }) => leftOutWhy === null);
