import type { StaffRole } from '#lib/domain/staff-role.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { staffRows } from './freezing.ts';
import { gather, type Gathered } from './gather.ts';
import type { StaffLine } from './session-staff.ts';
import { momentOf } from './time-of-day.ts';
import { recordSubject, trace } from './trail.ts';

/** As typed in the form; times are `10:09` on the session's clock. */
export type TypedStaff = { role: StaffRole; from: string; to: string };
export type StaffRefusal = 'no-lead' | 'times';
export type StaffConfirmed =
	| { ok: true }
	| { ok: false; code: 'not-yours' | 'not-now' | 'overtaken' | 'no-lead' }
	| { ok: false; code: 'times'; staff: string };

/** Everyone who opened the console, then the group's other facilitators, who may have been there without opening it. */
export async function staffFor(gathered: Gathered): Promise<StaffLine[]> {
	const group = await groups.find(gathered.group.id);
	const known = new Set(gathered.staff.map(({ staffId }) => staffId));
	const others = (group?.staff ?? []).filter(
		({ id, standings }) => standings.includes('facilitator') && !known.has(id)
	);
	const rows = await staffRows(
		gathered.id,
		others.map(({ id }) => id),
		{ by: 'system', at: 0 }
	);
	const none = { version: 0, role: 'none' as const, from: null, to: null, confirmed: null };
	return [
		...gathered.staff,
		...rows.map(({ staffId, name, credentials }) => ({ staffId, name, credentials, ...none }))
	];
}

/** Records who led and who assisted, with times; append-only like attendance. Confirming the same again adds nothing. */
export async function confirmStaff(
	by: StaffMember,
	session: number,
	typed: Record<string, TypedStaff>,
	at = Date.now()
): Promise<StaffConfirmed> {
	if (!(await leadsGroupOf(by, session))) return { ok: false, code: 'not-yours' };
	const gathered = await gather(session);
	if (!gathered) return { ok: false, code: 'not-now' };
	const lines = await staffFor(gathered);
	const said = lines.map((line) => ({ line, as: saidOf(gathered, line, typed[line.staffId]) }));
	if (!said.some(({ as }) => as.role === 'lead')) return { ok: false, code: 'no-lead' };
	const wrong = said.find(({ as }) => as.role !== 'none' && !isSpan(as, gathered));
	if (wrong) return { ok: false, code: 'times', staff: wrong.line.staffId };
	const rows = said
		.filter(({ line, as }) => !line.confirmed || !isSame(line, as))
		// A person who only opened the console needs no second row to say so.
		.filter(({ line, as }) => as.role !== 'none' || line.confirmed)
		.map(({ line: { staffId, name, credentials, version }, as }) => ({
			...{ id: randomId(), session, staffId, version: version + 1, name, credentials, ...as, by: by.id, at }
		}));
	if (rows.length === 0) return { ok: true };
	const { store } = app();
	const detail = rows.map(({ name, role }) => `${name}: ${role}`).join('; ');
	const entry = { at, by: by.id, act: 'staff-role.confirmed' as const, subject: recordSubject(session), session };
	const written = await isFirst(
		store.write((tx) => [tx.insert(store.t.sessionStaff).values(rows), trace({ ...entry, detail })])
	);
	return written ? { ok: true } : { ok: false, code: 'overtaken' };
}

type As = Pick<StaffLine, 'role' | 'from' | 'to'>;

function saidOf({ timeZone, meeting }: Gathered, line: StaffLine, typed: TypedStaff | undefined): As {
	if (!typed) return { role: line.role, from: line.from, to: line.to };
	if (typed.role === 'none') return { role: 'none', from: null, to: null };
	return {
		role: typed.role,
		from: momentOf(typed.from, timeZone, meeting, [line.from]),
		to: momentOf(typed.to, timeZone, meeting, [line.to, meeting.endedAt])
	};
}

// Phrased positively, so that an invalid time (NaN) never passes.
const isSpan = ({ from, to }: As, { meeting }: Gathered) =>
	from !== null && to !== null && meeting.startedAt <= from && from < to && to <= meeting.endedAt;

const isSame = (line: As, as: As) => line.role === as.role && line.from === as.from && line.to === as.to;
