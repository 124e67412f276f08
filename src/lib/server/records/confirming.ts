import {
	asSeen,
	correct,
	wasThere,
	type Attended,
	type AttendanceRefusal,
	type Correction
} from '#lib/domain/attendance-history.ts';
import { usualMode, type Mode, type Outcome } from '#lib/domain/attendance.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { workAfter } from './after-signing.ts';
import { linesOf, type Line } from './attendance.ts';
import { awayIn } from './away.ts';
import { closeIfDone } from './close.ts';
import { ensureDrafts } from './drafts.ts';
import { gather, type Gathered } from './gather.ts';
import { notesOf } from './note-rows.ts';
import { momentOf } from './time-of-day.ts';
import { attendanceSubject, trace } from './trail.ts';

/** As typed in the form; times are `10:09` on the session's clock, `away` is `10:20–10:32` and may list several. */
export type Typed = {
	outcome: Outcome;
	arrived: string;
	left: string;
	away: string;
	mode?: Mode | null;
	reason: string;
};
export type Changed =
	| { ok: true }
	| { ok: false; code: 'not-yours' | 'not-now' | 'confirmed' | 'not-confirmed' | 'unknown' | 'overtaken' }
	| { ok: false; code: 'look'; problems: Record<string, AttendanceRefusal> };

/**
 * Records everyone's attendance at once: presence as version 1 and, if the clinician corrects it, version 2 with the reason, so that both stay
 * readable (R16).
 */
export async function confirm(
	by: StaffMember,
	session: number,
	typed: Record<string, Typed>,
	at = Date.now()
): Promise<Changed> {
	const found = await forChange(by, session);
	if ('code' in found) return found;
	const open = (await linesOf(found)).filter((line) => line.now === null);
	if (open.length === 0) return { ok: false, code: 'confirmed' };
	const rows: Inserted[] = [];
	const problems: Record<string, AttendanceRefusal> = {};
	for (const line of open) {
		const change = typed[line.person];
		const mode = change?.mode === undefined ? usualMode(found.modality) : change.mode;
		const presence = asSeen(line.presence);
		const seen = wasThere(presence.status) ? { ...presence, mode } : presence;
		rows.push(rowOf(found, line, by, at, { ...seen, version: 1, source: 'presence', reason: null }));
		const corrected = change && correct(seen, asked(found, { ...change, mode }, seen), found.meeting);
		if (corrected?.ok)
			rows.push(
				rowOf(found, line, by, at, { ...corrected.attended, version: 2, source: 'staff', reason: corrected.reason })
			);
		else if (corrected && corrected.code !== 'unchanged') problems[line.person] = corrected.code;
	}
	if (Object.keys(problems).length > 0) return { ok: false, code: 'look', problems };
	return append(rows);
}

/** Appends a correction with who, when and why; nothing recorded earlier changes (R16). */
export async function correctLine(
	by: StaffMember,
	session: number,
	person: string,
	typed: Typed,
	at = Date.now()
): Promise<Changed> {
	const found = await forChange(by, session);
	if ('code' in found) return found;
	const line = (await linesOf(found)).find((line) => line.person === person);
	if (!line) return { ok: false, code: 'unknown' };
	if (!line.now) return { ok: false, code: 'not-confirmed' };
	const corrected = correct(line.now, asked(found, typed, line.now), found.meeting);
	if (!corrected.ok) return { ok: false, code: 'look', problems: { [person]: corrected.code } };
	const { attended: after, reason } = corrected;
	const version = line.now.version + 1;
	const row = rowOf(found, line, by, at, { ...after, version, source: 'staff', reason });
	const done = await append([row], await workAfter({ session, person, before: line.now, after, version }, by.id, at));
	if (!done.ok) return done;
	// A person who turns out to have been there needs a note, if the record already has notes.
	if (wasThere(after.status) && (await notesOf(session)).length > 0)
		await ensureDrafts(by, found, await linesOf(found), at);
	// A person who turns out not to have been there needs no note, and theirs may have been the last one missing.
	else await closeIfDone(by, found, at);
	return done;
}

type Inserted = Tables['attendance']['$inferInsert'];
type Held = Attended & Pick<Inserted, 'version' | 'source' | 'reason'>;

async function forChange(by: StaffMember, session: number): Promise<Gathered | Extract<Changed, { ok: false }>> {
	if (!(await leadsGroupOf(by, session))) return { ok: false, code: 'not-yours' };
	return (await gather(session)) ?? { ok: false, code: 'not-now' };
}

const asked = ({ timeZone, meeting }: Gathered, typed: Typed, before: Attended): Correction => {
	const known = [before.arrivedAt, before.leftAt, ...(before.stays ?? []).flatMap(({ from, to }) => [from, to])];
	return {
		outcome: typed.outcome,
		arrivedAt: momentOf(typed.arrived, timeZone, meeting, [before.arrivedAt]),
		leftAt: momentOf(typed.left, timeZone, meeting, [before.leftAt]),
		away: awayIn(typed.away, timeZone, meeting, known),
		mode: typed.mode === undefined ? before.mode : typed.mode,
		reason: typed.reason
	};
};

const rowOf = ({ id: session }: Gathered, line: Line, by: StaffMember, at: number, held: Held): Inserted => ({
	...{ id: randomId(), session, clientId: line.clientId, seat: line.seats.at(-1) ?? null, person: line.person },
	...{ status: held.status, arrivedAt: held.arrivedAt, leftAt: held.leftAt, minutes: held.minutes, stays: held.stays },
	...{ mode: held.mode ?? null, version: held.version, source: held.source, reason: held.reason, by: by.id, at }
});

async function append(rows: Inserted[], also: (tx: Tx) => Statement[] = () => []): Promise<Changed> {
	const { store } = app();
	const entries = rows.map(({ session, person, version, clientId, by, at, reason }) => ({
		...{ at, by, act: version === 1 ? ('attendance.confirmed' as const) : ('attendance.corrected' as const) },
		...{ subject: attendanceSubject(session, person), session, clientId, detail: reason }
	}));
	const written = await isFirst(
		store.write((tx) => [tx.insert(store.t.attendance).values(rows), ...also(tx), ...entries.map(trace)])
	);
	// A colleague confirmed or corrected the same person at the same time.
	return written ? { ok: true } : { ok: false, code: 'overtaken' };
}
