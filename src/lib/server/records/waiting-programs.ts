import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { shortOfHours } from '#lib/server/hours/shown.ts';
import { ownOutreach } from '#lib/server/outreach/own.ts';
import { obligationsFor } from '#lib/server/obligations/shown.ts';
import type { Waiting } from './waiting-outside.ts';

/**
 * What is waiting in a staff member's programs: people to reach out to, obligations that are theirs, and for supervisors and care teams, people short of hours. No client is named.
 */
export async function programsWaiting(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const [promises, short, outreach] = await Promise.all([
		obligationsFor(staff),
		shortOfHours(staff),
		ownOutreach(staff)
	]);
	return [
		...outreach.map(({ program: { id, name: program }, people }) => ({
			href: `/programs/${id}/outreach`,
			label: m.outreach_waiting({ program, count: people }, words)
		})),
		...promises.flatMap(({ program: { id, name: program }, due, overdue }) => {
			const href = `/programs/${id}/promises`;
			return [
				...(overdue ? [{ href, label: m.promise_waiting_over({ program, count: overdue }, words) }] : []),
				...(due ? [{ href, label: m.promise_waiting_due({ program, count: due }, words) }] : [])
			];
		}),
		...short.map(({ program: { id, name: program }, count }) => ({
			href: `/programs/${id}/hours`,
			label: m.hours_short_in({ program, count }, words)
		}))
	];
}
