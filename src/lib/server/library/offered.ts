import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Ready } from '#lib/activities/kind.ts';
import { sheetOf } from '#lib/activities/kinds.ts';
import { ownIn, ownSlug } from '#lib/domain/library/own-slug.ts';
import type { Sheet } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { app } from '#lib/server/app.ts';
import { sheetFrom, sheets, worksheetBySlug } from '#lib/worksheets/index.ts';
import { latestOf } from './own-sheets.ts';
import { blockBySlug, settingsIn } from './published.ts';
import { reachOf, type Who } from './reach.ts';

type Programs = { id: string; name: string }[];

/**
 * What can be chosen: every worksheet of the product, and the newest version of each that one of these programs made and did not archive.
 * What `blocks` have already is there as well, whatever became of it.
 */
export async function offeredIn(programs: Programs, blocks: readonly Block[] = []): Promise<Sheet[]> {
	const made = (await newestIn(programs)).flatMap(({ slug, program }): Sheet[] => {
		const worksheet = worksheetBySlug(slug);
		return worksheet ? [{ ...sheetFrom(worksheet), program }] : [];
	});
	const used = [...new Set(blocks.map(({ activity }) => sheetOf(activity) ?? ''))]
		.filter((slug) => ownIn(slug) && !made.some((it) => it.slug === slug))
		.flatMap((slug) => worksheetBySlug(slug) ?? []);
	return [...sheets, ...made, ...used.map((it) => ({ ...sheetFrom(it), program: '' }))];
}

/** The newest version of all that these programs made and did not archive. */
async function newestIn(programs: Programs): Promise<{ slug: string; program: string }[]> {
	const { db, t } = app().store;
	const { id, programId, archivedAt } = t.librarySheet;
	const theirs = inArray(
		programId,
		programs.map((it) => it.id)
	);
	const own = await db
		.select({ id, programId })
		.from(t.librarySheet)
		.where(and(theirs, isNull(archivedAt)));
	const latest = await latestOf(own.map((it) => it.id));
	return own.flatMap(({ id, programId }) => {
		const found = latest.get(id);
		const program = programs.find((it) => it.id === programId)!.name;
		return found ? [{ slug: ownSlug(id, found.number), program }] : [];
	});
}

/** Blocks that a plan of these programs can take as they are: what it takes is a copy, which says what it is a copy of. */
async function readyIn(programs: Programs): Promise<Ready[]> {
	return (await newestIn(programs)).flatMap(({ slug, program }): Ready[] => {
		const block = blockBySlug(slug);
		return block
			? [{ slug, program, title: block.title, minutes: block.minutes, activity: settingsIn(slug, block) }]
			: [];
	});
}

export const readyTo = async (staff: Who): Promise<Ready[]> => readyIn((await reachOf(staff)).programs);
export const readyForGroup = async (groupId: string): Promise<Ready[]> => readyIn(await programsOf(groupId));

/** Of every program that a person reads worksheets of. */
export const offeredTo = async (staff: Who, blocks: readonly Block[] = []): Promise<Sheet[]> =>
	offeredIn((await reachOf(staff)).programs, blocks);

/** For one group's plans. */
export async function offeredForGroup(groupId: string, blocks: readonly Block[]): Promise<Sheet[]> {
	return offeredIn(await programsOf(groupId), blocks);
}

async function programsOf(groupId: string): Promise<Programs> {
	const { db, t } = app().store;
	return db
		.select({ id: t.program.id, name: t.program.name })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.group.id, groupId));
}

/** The program that made a worksheet or a block; null for one of the product. */
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

/** Whether a person may read a worksheet or a block of the library: the product's, or one of a program in their reach. */
export async function mayRead(staff: Who, slug: string): Promise<boolean> {
	if (!ownIn(slug)) return true;
	const made = await madeBy(slug);
	return made !== null && (await reachOf(staff)).programs.some(({ id }) => id === made.id);
}
