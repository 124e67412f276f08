import { inArray } from 'drizzle-orm';
import type { Form } from '#lib/domain/care-team/off-track.ts';
import type { ItemScores, ResultSource } from '#lib/domain/measures/result.ts';
import type { SafetyAnswer } from '#lib/measures/safety-answer.ts';
import { app } from '#lib/server/app.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { resultsOfEach } from '#lib/server/measures/results.ts';
import { seenFrom } from '#lib/server/measures/seen.ts';

/** A questionnaire given to a person, with its source; `total` is null if it was left unfinished. */
export type FilledForm = Form & {
	slug: string;
	/** The live session in which it was asked; null if completed outside of a session. */
	session: number | null;
	/** Null if they answered nothing in it. */
	source: ResultSource | null;
	items: ItemScores;
	safety: SafetyAnswer | null;
};
type Whose = { clientId: string; ids: string[]; groups: string[]; programs: string[]; since: string };
type Attended = { session: number; day: string; isThere: boolean };

/**
 * The questionnaires of one person as these groups see them, oldest first: those they completed, in a session or outside of one for their programs,
 * and, as unfinished, those that others completed in a session this person attended.
 */
export async function formsOfPerson(
	{ clientId, ids, groups, programs, since }: Whose,
	attended: readonly Attended[]
): Promise<FilledForm[]> {
	const there = attended.filter(({ isThere }) => isThere);
	const [all, offered] = await Promise.all([
		resultsOfEach([{ id: clientId, ids }], since),
		there.length === 0 ? new Map<number, string[]>() : offeredWith(ids)
	]);
	const results = await seenFrom({ groups, programs }, all.get(clientId) ?? []);
	const filled = results.map(formOf);
	const own = new Set(filled.map(({ session, slug }) => `${session} ${slug}`));
	const missed = there.flatMap(({ session, day }) =>
		(offered.get(session) ?? [])
			.filter((slug) => !own.has(`${session} ${slug}`))
			.map((slug): FilledForm => ({ slug, session, day, total: null, items: {}, safety: null, source: null }))
	);
	return [...filled, ...missed].toSorted((a, b) => a.day.localeCompare(b.day));
}

const formOf = ({ slug, session, day, total, items, safety, source }: Result): FilledForm => {
	return { slug, session, day, total, items, safety, source };
};

/** The questionnaires that anyone completed in each session of these people, without any answers. */
async function offeredWith(ids: string[]): Promise<Map<number, string[]>> {
	const { db, t } = app().store;
	const { session, slug } = t.measureResult;
	const { attendance: a } = t;
	const own = db.select({ session: a.session }).from(a).where(inArray(a.clientId, ids));
	const rows = await db.selectDistinct({ session, slug }).from(t.measureResult).where(inArray(session, own));
	return new Map([...Map.groupBy(rows, (row) => row.session!)].map(([id, own]) => [id, own.map((row) => row.slug)]));
}
