import { inArray } from 'drizzle-orm';
import type { Form } from '#lib/domain/care-team/off-track.ts';
import type { ItemScores, ResultSource } from '#lib/domain/measures/result.ts';
import type { SafetyAnswer } from '#lib/measures/safety-answer.ts';
import { app } from '#lib/server/app.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { openedOf, unopenedOf, type Unopened } from '#lib/server/measures/results.ts';
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
type Whose = { ids: string[]; groups: string[]; programs: string[]; since: string };
/** The day from which every form is needed, and the start of the stay, whose first complete form changes are measured from. `YYYY-MM-DD`. */
type Needed = { from: string; start: string | null };
type Attended = { session: number; day: string; isThere: boolean };

/** How many of the latest forms of each questionnaire are opened whatever their age: a review shows them. */
export const lastForms = 12;

/**
 * The questionnaires of one person as these groups see them, oldest first: those they filled in, in a session of theirs or outside of one for
 * their programs, and as unfinished those that others filled in in a session that the person attended. Of a long stay only the forms
 * that are used are opened (`neededOf`).
 */
export async function formsOfPerson(
	{ ids, groups, programs, since }: Whose,
	attended: readonly Attended[],
	needed: Needed
): Promise<FilledForm[]> {
	const there = attended.filter(({ isThere }) => isThere);
	const [all, offered] = await Promise.all([
		unopenedOf(ids, since),
		there.length === 0 ? new Map<number, string[]>() : offeredWith(ids)
	]);
	const seen = await seenFrom({ groups, programs }, all);
	const filled = (await openedOf(neededOf(seen, needed))).map(formOf);
	const own = new Set(seen.map(({ session, slug }) => `${session} ${slug}`));
	const missed = there.flatMap(({ session, day }) =>
		(offered.get(session) ?? [])
			.filter((slug) => !own.has(`${session} ${slug}`))
			.map((slug): FilledForm => ({ slug, session, day, total: null, items: {}, safety: null, source: null }))
	);
	return [...filled, ...missed].toSorted((a, b) => a.day.localeCompare(b.day));
}

/**
 * Of each questionnaire, oldest first: those of the period, the last ones, what was left unfinished, and the first whole one of the stay.
 * Changes count between that one and each other, so those in between are said nothing of.
 */
export const neededOf = (seen: readonly Unopened[], { from, start }: Needed): Unopened[] =>
	[...Map.groupBy(seen, ({ slug }) => slug).values()].flatMap((own) => {
		const first = own.find(({ missing, day }) => missing !== 'no-total' && (start === null || day >= start));
		const last = new Set(own.slice(-lastForms));
		return own.filter((one) => one === first || one.day >= from || one.missing === 'no-total' || last.has(one));
	});

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
