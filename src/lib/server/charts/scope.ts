import { eq } from 'drizzle-orm';
import { knowsUnenrolled } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { groupsOfClient } from './groups-of.ts';

/** What a staff member may do with one client's chart. */
export type ChartScope = {
	/** The groups whose records of this client they may read; none for an administrator without a clinical standing. */
	groups: string[];
	/** Those of them whose drafts they cannot see: the care team's. */
	signedOnly: string[];
	mayCorrect: boolean;
	/** May see who has read the chart. */
	seesReaders: boolean;
};

/**
 * The only place that decides who may open a chart, and which parts. Facilitators see what the groups they lead recorded; supervisors, what the
 * groups or programs they supervise did; care teams, what is signed in their program; administrators, who the person is. A person not yet in any
 * group is waiting to be enrolled and is known to staff who may enroll them. Null for everyone else, and for an unknown client.
 */
export async function chartScope(staff: StaffMember, clientId: string): Promise<ChartScope | null> {
	const { db, t } = app().store;
	if ((await db.$count(t.client, eq(t.client.id, clientId))) === 0) return null;
	const [{ enrolled, touched }, led, supervised, cared] = await Promise.all([
		groupsOfClient(clientId),
		groupsOf(staff, ['facilitator']),
		groupsOf(staff, ['supervisor']),
		groupsOf(staff, ['care-team'])
	]);
	const ledHere = touched.filter((id) => led.includes(id));
	const supervisedHere = touched.filter((id) => supervised.includes(id));
	const open = [...new Set([...ledHere, ...supervisedHere])];
	const signedOnly = touched.filter((id) => cared.includes(id) && !open.includes(id));
	const groups = [...open, ...signedOnly];
	const isAdmin = staff.standings.includes('admin');
	const isWaiting = enrolled.length === 0 && knowsUnenrolled(staff.standings);
	if (groups.length === 0 && !isAdmin && !isWaiting) return null;
	return {
		groups,
		signedOnly,
		mayCorrect: isAdmin || ledHere.length > 0 || (isWaiting && staff.standings.includes('facilitator')),
		seesReaders: isAdmin || supervisedHere.length > 0
	};
}
