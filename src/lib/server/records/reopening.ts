import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { linesOf } from './attendance.ts';
import { gather } from './gather.ts';
import { recordSubject, trace } from './trail.ts';

export type Reopened = { ok: true } | { ok: false; code: 'not-yours' | 'not-now' | 'confirmed' };

/** Resumes a session that was ended by mistake, as long as nothing in its record is confirmed: what is recorded stays true. */
export async function reopen(by: StaffMember, session: number, at = Date.now()): Promise<Reopened> {
	if (!(await leadsGroupOf(by, session))) return { ok: false, code: 'not-yours' };
	const gathered = await gather(session);
	if (!gathered) return { ok: false, code: 'not-now' };
	const lines = await linesOf(gathered);
	if (lines.some((line) => line.now !== null)) return { ok: false, code: 'confirmed' };
	const reply = await app().rooms.execute(
		session,
		{ as: 'system' },
		randomId(),
		{ type: 'session.reopen' },
		{ at, also: () => [trace({ at, by: by.id, act: 'session.reopened', subject: recordSubject(session), session })] }
	);
	return reply.ok ? { ok: true } : { ok: false, code: 'not-now' };
}
