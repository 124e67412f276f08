import { and, eq } from 'drizzle-orm';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { app } from '#lib/server/app.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/**
 * A curriculum in one version, as whoever follows it has it: a running group keeps its words while the product's go on. Where a version was
 * not kept here, as after an import, it is the product's of today; null for one that the product has no more.
 */
export async function versionOf(slug: string, version: number): Promise<Curriculum | null> {
	const newest = curriculumBySlug(slug);
	if (newest?.version === version) return newest;
	const { t, db } = app().store;
	const { content, curriculum, version: kept } = t.curriculumVersion;
	const [row] = await db
		.select({ content })
		.from(t.curriculumVersion)
		.where(and(eq(curriculum, slug), eq(kept, version)));
	return row ? (row.content as Curriculum) : (newest ?? null);
}

/** Keeps the words of a version that somebody begins to use. */
export const keepVersion = (tx: Tx, curriculum: Curriculum, at: number): Statement => {
	const { curriculumVersion } = app().store.t;
	const row = { curriculum: curriculum.slug, version: curriculum.version, content: curriculum, keptAt: at };
	return tx.insert(curriculumVersion).values(row).onConflictDoNothing();
};
