import { asc, eq } from 'drizzle-orm';
import type { Meeting } from '#lib/domain/attendance.ts';
import { staffRoles, type StaffRole } from '#lib/domain/staff-role.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { StaffAct, StaffActs } from './staff-acts.ts';

export type StaffRow = Tables['sessionStaff']['$inferSelect'];
/** A staff member of a session with name and credentials at the time: in the confirmed role, or the one that the log suggests. */
export type StaffLine = Pick<StaffRow, 'staffId' | 'name' | 'credentials' | 'version' | 'from' | 'to'> & {
	role: StaffRole;
	confirmed: { by: string; at: number } | null;
};

/** Who led, who assisted and who only looked, leads first. */
export async function staffOf(session: number, meeting: Meeting, acts: StaffActs): Promise<StaffLine[]> {
	const { sessionStaff } = app().store.t;
	const rows = await app()
		.store.db.select()
		.from(sessionStaff)
		.where(eq(sessionStaff.session, session))
		.orderBy(asc(sessionStaff.version));
	const latest = new Map(rows.map((row) => [row.staffId, row]));
	return [...latest.values()]
		.map(({ staffId, name, credentials, version, role, from, to, by, at }): StaffLine => {
			const who = { staffId, name, credentials, version };
			if (role === null) return { ...who, ...proposed(acts[staffId], meeting), confirmed: null };
			return { ...who, role, from, to, confirmed: { by, at } };
		})
		.sort((a, b) => staffRoles.indexOf(a.role) - staffRoles.indexOf(b.role) || (a.from ?? 0) - (b.from ?? 0));
}

/** Those whom the record names as having led the group. */
export const leadersIn = (staff: StaffLine[]): StaffLine[] =>
	staff.filter(({ role }) => role === 'lead' || role === 'co-facilitator');

/** A person who had the lead during the session and used it led; anyone else who did something assisted. */
function proposed(act: StaffAct | undefined, { startedAt, endedAt }: Meeting): Pick<StaffLine, 'role' | 'from' | 'to'> {
	const clip = (at: number) => Math.min(endedAt, Math.max(startedAt, at));
	const led = (act?.led ?? [])
		.map(({ from, to }) => ({ from: clip(from), to: clip(to ?? endedAt) }))
		.filter(({ from, to }) => to > from);
	if (led.length > 0) return { role: 'lead', from: led[0]!.from, to: led.at(-1)!.to };
	if (act && act.last > startedAt && act.first < endedAt)
		return { role: 'co-facilitator', from: clip(act.first), to: endedAt };
	return { role: 'none', from: null, to: null };
}
