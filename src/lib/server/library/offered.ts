import { and, eq, inArray, isNull } from 'drizzle-orm';
import { sheetOf } from '#lib/activities/kinds.ts';
import { ownIn, ownSlug } from '#lib/domain/library/own-slug.ts';
import type { Sheet } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { app } from '#lib/server/app.ts';
import { sheetFrom, sheets, worksheetBySlug } from '#lib/worksheets/index.ts';
import { latestOf } from './own-sheets.ts';
import { reachOf, type Who } from './reach.ts';

/**
 * Worksheets to choose from: all built-in ones, and the newest version of each that one of these programs wrote and did not archive. Includes those
 * already in `blocks`, whatever their status.
 */
export async function offeredIn(
	programs: { id: string; name: string }[],
	blocks: readonly Block[] = []
): Promise<Sheet[]> {
	const { db, t } = app().store;
	const { id, programId, archivedAt } = t.librarySheet;
	const own = await db
		.select({ id, programId })
		.from(t.librarySheet)
		.where(
			and(
				inArray(
					programId,
					programs.map((it) => it.id)
				),
				isNull(archivedAt)
			)
		);
	const latest = await latestOf(own.map((it) => it.id));
	const made = own.flatMap(({ id, programId }): Sheet[] => {
		const found = latest.get(id);
		const worksheet = found && worksheetBySlug(ownSlug(id, found.number));
		return worksheet ? [{ ...sheetFrom(worksheet), program: programs.find((it) => it.id === programId)!.name }] : [];
	});
	const used = [...new Set(blocks.map(({ activity }) => sheetOf(activity) ?? ''))]
		.filter((slug) => ownIn(slug) && !made.some((it) => it.slug === slug))
		.flatMap((slug) => worksheetBySlug(slug) ?? []);
	return [...sheets, ...made, ...used.map((it) => ({ ...sheetFrom(it), program: '' }))];
}

/** Of every program that a person reads worksheets of. */
export const offeredTo = async (staff: Who, blocks: readonly Block[] = []): Promise<Sheet[]> =>
	offeredIn((await reachOf(staff)).programs, blocks);

/** For one group's plans. */
export async function offeredForGroup(groupId: string, blocks: readonly Block[]): Promise<Sheet[]> {
	const { db, t } = app().store;
	const programs = await db
		.select({ id: t.program.id, name: t.program.name })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.group.id, groupId));
	return offeredIn(programs, blocks);
}

/** The program that made a worksheet; null for one of the product. */
export async function madeBy(slug: string): Promise<{ id: string; program: string } | null> {
	const own = ownIn(slug);
	if (!own) return null;
	const { db, t } = app().store;
	const [row] = await db
		.select({ id: t.program.id, program: t.program.name })
		.from(t.librarySheet)
		.innerJoin(t.program, eq(t.program.id, t.librarySheet.programId))
		.where(eq(t.librarySheet.id, own.id));
	return row ?? null;
}

/** Whether a person may read a worksheet of the library: the product's, or one of a program in their reach. */
export async function mayRead(staff: Who, slug: string): Promise<boolean> {
	if (!ownIn(slug)) return true;
	const made = await madeBy(slug);
	return made !== null && (await reachOf(staff)).programs.some(({ id }) => id === made.id);
}
