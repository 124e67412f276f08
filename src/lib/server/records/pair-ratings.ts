import { eq } from 'drizzle-orm';
import type { Answers, Local } from '#lib/domain/worksheet.ts';
import type { Store } from '#lib/server/store/store.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

/** One before-and-after rating of one seat. Null for an end that was not given. */
export type PairRating = {
	seat: string;
	block: string;
	id: string;
	name: Local;
	before: number | null;
	after: number | null;
	min: number;
	max: number;
	/** UTC milliseconds: when the answers were last saved. */
	at: number;
};

/**
 * The ratings that staff see, of everybody in a session. This is the one place where the record meets people's worksheets,
 * and nothing leaves it but fields that told the person "Your facilitators see this": every other answer stays theirs.
 */
export async function pairRatingsOf(store: Store, session: number): Promise<PairRating[]> {
	const { response } = store.t;
	const rows = await store.db.select().from(response).where(eq(response.session, session));
	return rows.flatMap(({ seat, block, worksheet, answers, changedAt }) =>
		pairsIn(worksheet, JSON.parse(answers) as Answers).map((pair) => ({ ...pair, seat, block, at: changedAt }))
	);
}

type Pair = Omit<PairRating, 'seat' | 'block' | 'at'>;

function pairsIn(slug: string, answers: Answers): Pair[] {
	const pairs = new Map<string, Pair>();
	for (const field of worksheetBySlug(slug)?.steps.flatMap((step) => step.fields) ?? []) {
		if (field.kind !== 'scale' || !field.pair) continue;
		const { name, moment } = field.pair;
		const value = answers[field.id];
		if (typeof value !== 'number') continue;
		const { min, max } = field;
		const empty = { id: name.en, name, before: null, after: null, min, max };
		pairs.set(name.en, { ...(pairs.get(name.en) ?? empty), [moment]: value });
	}
	return [...pairs.values()];
}
