import { and, desc, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { Block } from '#lib/room/agenda/block.ts';
import { toKeep } from '#lib/room/agenda/kept-plan.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Group } from './groups.ts';
import * as keptPlans from './kept-plans.ts';

/** What a plan can start from. `id` is `usual`, `last`, or a kept plan's; `at` is when that last session was planned to begin. */
export type PlanSource = { id: string; name: string | null; at: number | null; blocks: Block[] };

/** The group's usual agenda first, then its last session, then saved plans. All in the format of saved plans: blocks with settings, no answers. */
export async function planSources(
	group: Pick<Group, 'id' | 'programId' | 'agenda'>,
	staff: Pick<StaffMember, 'id' | 'standings'>,
	besides: number | null = null
): Promise<{ plans: PlanSource[]; parts: { id: string; name: string; block: Block }[] }> {
	const [last, kept] = await Promise.all([lastOf(group.id, besides), keptPlans.list(staff)]);
	const fitting = kept.filter((it) =>
		it.groupId === null ? it.programId === group.programId : it.groupId === group.id
	);
	return {
		plans: [
			{ id: 'usual', name: null, at: null, blocks: group.agenda },
			...(last ? [last] : []),
			...fitting
				.filter(({ kind, blocks }) => kind === 'plan' && blocks.length > 0)
				.map(({ id, name, blocks }) => ({ id, name, at: null, blocks }))
		],
		parts: fitting.flatMap(({ kind, id, name, blocks: [block] }) =>
			kind === 'block' && block ? [{ id, name, block }] : []
		)
	};
}

/** The newest session of the group that has begun; while none has, the newest that is planned. */
async function lastOf(groupId: string, besides: number | null) {
	const { store, rooms } = app();
	const { id, title, plannedStart, startedAt } = store.t.session;
	const newest = async (begun: SQL | undefined) => {
		const others = and(eq(store.t.session.groupId, groupId), besides === null ? undefined : ne(id, besides), begun);
		const rows = store.db.select({ id, title, plannedStart }).from(store.t.session).where(others);
		return (await rows.orderBy(desc(plannedStart)).limit(1))[0];
	};
	const last = (await newest(isNotNull(startedAt))) ?? (await newest(undefined));
	if (!last) return null;
	const { room } = await rooms.state(last.id);
	const blocks = toKeep(room.blocks, last.plannedStart);
	return blocks.length ? { id: 'last', name: last.title, at: last.plannedStart, blocks } : null;
}
