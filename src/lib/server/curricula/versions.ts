import { and, eq } from 'drizzle-orm';
import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { app } from '#lib/server/app.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/**
 * One version of a curriculum, for its followers: a running group keeps its text when the product's changes. If the version was not kept here, as
 * after an import, the product's current one; null if the product no longer has it.
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

/** Stores the text of a version that comes into use. */
export const keepVersion = (tx: Tx, curriculum: Curriculum, at: number): Statement => {
	const { curriculumVersion } = app().store.t;
	const row = { curriculum: curriculum.slug, version: curriculum.version, content: curriculum, keptAt: at };
	return tx.insert(curriculumVersion).values(row).onConflictDoNothing();
};
