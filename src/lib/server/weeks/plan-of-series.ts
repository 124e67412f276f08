import { eq } from 'drizzle-orm';
import type { Block } from '#lib/room/agenda/block.ts';
import { readKept } from '#lib/room/agenda/read-kept.ts';
import { app } from '#lib/server/app.ts';
import { guideOf, type Guide } from '#lib/server/curricula/guides.ts';
import type { Series } from './series.ts';

/** What the sessions of a series start from. Blocks are a kept plan's: their pins count from the start. */
export type PlanOfSeries = { blocks: Block[]; guide: Guide | null };

/** The kept plan that the series names, while it is there; else the group's own. */
export async function planOf({ keptPlanId, groupId }: Pick<Series, 'keptPlanId' | 'groupId'>): Promise<PlanOfSeries> {
	const { t, db } = app().store;
	const [kept] = keptPlanId ? await db.select().from(t.kept).where(eq(t.kept.id, keptPlanId)) : [];
	if (kept) {
		const blocks = readKept(kept.blocks);
		return { blocks, guide: guideOf(kept, blocks) };
	}
	const [group] = await db.select({ agenda: t.group.agenda }).from(t.group).where(eq(t.group.id, groupId));
	return { blocks: readKept(group!.agenda), guide: null };
}
