import { eq } from 'drizzle-orm';
import { activities } from '#lib/activities/rules.ts';
import type { Fact } from '#lib/domain/note-facts.ts';
import type { Answers } from '#lib/domain/worksheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { Store } from '#lib/server/store/store.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

/** A fact from a document of the person in this seat. */
export type DocumentFact = { seat: string; block: string; fact: Fact };

/**
 * The facts that the documents of everyone in a session contribute to notes. This is the only place where the record touches people's worksheets,
 * and only the facts of the requesting activity leave it: every other answer stays private.
 */
export async function documentFactsOf(store: Store, session: number, blocks: Block[]): Promise<DocumentFact[]> {
	const { response } = store.t;
	const rows = await store.db.select().from(response).where(eq(response.session, session));
	return rows.flatMap(({ seat, block: id, worksheet: slug, answers, changedAt: at }) => {
		const block = blocks.find((it) => it.id === id);
		const worksheet = worksheetBySlug(slug);
		if (!block?.activity || !worksheet) return [];
		const given = { block, config: block.activity, worksheet, answers: JSON.parse(answers) as Answers, at };
		const facts = activities[block.activity.kind]?.facts?.document?.(given) ?? [];
		return facts.map((fact) => ({ seat, block: id, fact }));
	});
}
