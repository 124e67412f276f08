import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { followedBy } from '#lib/server/curricula/following.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { leaderOptions, roomOptions } from '#lib/server/weeks/options.ts';

/** In the place of a kept plan: each session takes what comes next in the group's curriculum. */
export const fromCurriculum = 'curriculum';

/** What a series of a group can be made of: rooms of its program, its facilitators, and kept plans that fit it. */
export async function offersFor(staff: StaffMember, group: Pick<GroupCard, 'id' | 'programId'>) {
	const [rooms, leaders, kept, following] = await Promise.all([
		roomOptions(group.programId),
		leaderOptions(group),
		keptPlans.list(staff),
		followedBy(group.id)
	]);
	const fits = ({ kind, groupId, programId }: (typeof kept)[number]) =>
		kind === 'plan' && (groupId === null ? programId === group.programId : groupId === group.id);
	const title = following?.curriculum.title[getLocale()];
	const next = title ? [{ value: fromCurriculum, label: m.curriculum_from_next({ curriculum: title }) }] : [];
	return {
		...{ rooms, leaders: leaders.own },
		plans: [...next, ...kept.filter(fits).map(({ id, name }) => ({ value: id, label: name }))]
	};
}
