import { and, desc, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { toKeep } from '#lib/room/agenda/kept-plan.ts';
import { app } from '#lib/server/app.ts';
import { guideNow } from '#lib/server/curricula/block-notes.ts';
import { guideOf, type Guide } from '#lib/server/curricula/guides.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Group } from './groups.ts';
import * as keptPlans from './kept-plans.ts';

/** What a plan can start from. `id` is `usual`, `last`, or a kept plan's; `at` is when that last session was planned to begin. */
export type PlanSource = { id: string; name: string | null; at: number | null; blocks: Block[]; guide: Guide | null };

/** The group's usual agenda first, then its last session, then saved plans. All in the format of saved plans: blocks with settings, no answers. */
export async function planSources(
	group: Pick<Group, 'id' | 'programId' | 'agenda'>,
	staff: Pick<StaffMember, 'id' | 'standings' | 'locale'>,
	besides: number | null = null
): Promise<{ plans: PlanSource[]; parts: { id: string; name: string; block: Block }[] }> {
	const [last, kept] = await Promise.all([lastOf(group.id, besides, staff.locale), keptPlans.list(staff)]);
	const fitting = kept.filter((it) =>
		it.groupId === null ? it.programId === group.programId : it.groupId === group.id
	);
	return {
		plans: [
			{ id: 'usual', name: null, at: null, blocks: group.agenda, guide: null },
			...(last ? [last] : []),
			...fitting
				.filter(({ kind, blocks }) => kind === 'plan' && blocks.length > 0)
				.map(({ blocks, ...it }) => ({ id: it.id, name: it.name, at: null, blocks, guide: guideOf(it, blocks) }))
		],
		parts: fitting.flatMap(({ kind, id, name, blocks: [block] }) =>
			kind === 'block' && block ? [{ id, name, block }] : []
		)
	};
}

/** The newest session of the group that has begun; while none has, the newest that is planned. */
async function lastOf(groupId: string, besides: number | null, locale: Locale) {
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
	const guide = blocks.length ? await guideNow(last.id, locale) : null;
	return blocks.length ? { id: 'last', name: last.title, at: last.plannedStart, blocks, guide } : null;
}
