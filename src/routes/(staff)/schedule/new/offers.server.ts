import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';

/** What a series of a group can be made of: rooms of its program, its facilitators, and kept plans that fit it. */
export async function offersFor(staff: StaffMember, group: Pick<GroupCard, 'id' | 'programId'>) {
	const [rooms, leaders, kept] = await Promise.all([
		roomOptions(group.programId),
		leaderOptions(group),
		keptPlans.list(staff)
	]);
	const fits = ({ kind, groupId, programId }: (typeof kept)[number]) =>
		kind === 'plan' && (groupId === null ? programId === group.programId : groupId === group.id);
	return { rooms, leaders: leaders.own, plans: kept.filter(fits).map(({ id, name }) => ({ value: id, label: name })) };
}
