import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { measureBySlug, tellsOfSafety } from '#lib/measures/index.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { resultOf, scored, standing, type Result, type ResultRow } from './result.ts';

/** Every questionnaire a client completed, under any of their ids, oldest first, about a day since `since`. The caller has checked permission. */
export async function resultsOf(clientId: string, since = ''): Promise<Result[]> {
	return (await resultsOfEach([{ id: clientId, ids: await idsOf(clientId) }], since)).get(clientId) ?? [];
}

/**
 * The same for several people at once. `ids` are all under which something about the person may be recorded; `since` leaves out what is about an
 * earlier day, `YYYY-MM-DD`.
 */
export async function resultsOfEach(
	people: { id: string; ids: string[] }[],
	since = ''
): Promise<Map<string, Result[]>> {
	if (people.length === 0) return new Map();
	const { db, t } = app().store;
	const r = t.measureResult;
	const owner = new Map(people.flatMap(({ id, ids }) => ids.map((one) => [one, id])));
	const rows = await db
		.select()
		.from(r)
		.where(and(inArray(r.clientId, [...owner.keys()]), gte(r.day, since)))
		.orderBy(asc(r.day), asc(r.at), asc(r.id));
	return Map.groupBy(countingOf(rows), ({ clientId }) => owner.get(clientId)!);
}

/** What is known of a result without opening it. `missing` is `no-total` exactly where it has no total. */
export type Unopened = Pick<ResultRow, 'id' | 'slug' | 'session' | 'programId' | 'day' | 'missing'>;

/** Every result of one person, under whichever of their ids, oldest first and unopened, about a day since `since`. */
export async function unopenedOf(ids: string[], since: string): Promise<Unopened[]> {
	const { db, t } = app().store;
	const r = t.measureResult;
	const { id, slug, session, programId, day, missing, supersedes, isWithdrawn } = r;
	const rows = await db
		.select({ id, slug, session, programId, day, missing, supersedes, isWithdrawn })
		.from(r)
		.where(and(inArray(r.clientId, ids), gte(day, since)))
		.orderBy(asc(day), asc(r.at), asc(id));
	return standing(rows);
}

/** Opens these. */
export async function openedOf(these: readonly Unopened[]): Promise<Result[]> {
	if (these.length === 0) return [];
	const { db, t } = app().store;
	const r = t.measureResult;
	const ids = these.map(({ id }) => id);
	const rows = await db.select().from(r).where(inArray(r.id, ids)).orderBy(asc(r.day), asc(r.at), asc(r.id));
	return rows.flatMap((row) => resultOf(row) ?? []);
}

/** What people filled in in these live sessions. */
export async function resultsInSessions(sessions: number[]): Promise<Result[]> {
	if (sessions.length === 0) return [];
	const { db, t } = app().store;
	const r = t.measureResult;
	const rows = await db.select().from(r).where(inArray(r.session, sessions)).orderBy(asc(r.at), asc(r.id));
	return countingOf(rows);
}

export const countingOf = (rows: ResultRow[]): Result[] => standing(rows).flatMap((row) => resultOf(row) ?? []);

export type Recorded = {
	/** Created by a phone that may send the same form again; null to let the server create one. */
	id?: string | null;
	clientId: string;
	programId: string;
	slug: string;
	answers: MeasureAnswers;
	source: 'phone' | 'kiosk' | 'paper';
	/** The staff member who entered it or handed over the tablet; null for a person's own phone. */
	by: string | null;
	day: string;
	at: number;
};
type Refused = { ok: false; code: 'unknown' | 'invalid' | 'empty' | 'gone' };

/** Why these answers are not valid for this questionnaire; null if they are. */
export function whyNot(slug: string, answers: MeasureAnswers): Refused['code'] | null {
	const measure = measureBySlug(slug);
	if (!measure) return 'unknown';
	for (const [id, value] of Object.entries(answers)) {
		const item = measure.items.find((one) => one.id === id);
		if (!item || (value !== null && !item.choices.some((choice) => choice.score === value))) return 'invalid';
	}
	return Object.keys(answers).length === 0 ? 'empty' : null;
}

/** No one is there to respond to answers on a person's own phone: no safety answer is accepted from there, whatever a page sends (R20). */
const isUnheard = ({ slug, answers, source }: Recorded): boolean => source === 'phone' && tellsOfSafety(slug, answers);

/** Saves a questionnaire answered outside of a live session, in one unit with its audit row and with `also`. */
export async function record(
	given: Recorded,
	{ also = () => [], now = Date.now() }: { also?: (tx: Tx) => Statement[]; now?: number } = {}
): Promise<{ ok: true; id: string } | Refused> {
	const why = whyNot(given.slug, given.answers) ?? (isUnheard(given) ? 'invalid' : null);
	if (why) return { ok: false, code: why };
	const { t, write } = app().store;
	const row = rowOf(given, now);
	const written = await isFirst(
		write((tx) => [tx.insert(t.measureResult).values(row), audited('questionnaire.recorded', row), ...also(tx)])
	);
	return written ? { ok: true, id: row.id } : { ok: false, code: 'gone' };
}

/**
 * Another row replaces one that was entered by hand; without `answers`, it is removed because it is not this person's or is a duplicate. Only for
 * results from paper or a tablet: what a person answered on their own stays.
 */
export async function correct(
	id: string,
	{ answers, day, by, reason }: { answers: MeasureAnswers | null; day: string; by: string; reason: string },
	now = Date.now()
): Promise<{ ok: true; id: string } | Refused> {
	const { t, db, write } = app().store;
	const [held] = await db.select().from(t.measureResult).where(eq(t.measureResult.id, id));
	if (!held || held.isWithdrawn || (held.source !== 'paper' && held.source !== 'kiosk'))
		return { ok: false, code: 'gone' };
	const why = answers && whyNot(held.slug, answers);
	if (why) return { ok: false, code: why };
	const next: ResultRow = {
		...held,
		...(answers ? scored(held.slug, answers) : { content: scored(held.slug, {}).content, isComplete: false }),
		...{ id: randomId(), by, day, recordedAt: now, supersedes: id, isWithdrawn: answers === null, reason }
	};
	const act = answers ? 'questionnaire.corrected' : 'questionnaire.withdrawn';
	const written = await isFirst(write((tx) => [tx.insert(t.measureResult).values(next), audited(act, next)]));
	return written ? { ok: true, id: next.id } : { ok: false, code: 'gone' };
}

const rowOf = ({ answers, slug, id, ...given }: Recorded, now: number): ResultRow => ({
	...{ id: id ?? randomId(), slug, session: null, edition: 1, supersedes: null, isWithdrawn: false, reason: null },
	...given,
	...scored(slug, answers),
	recordedAt: now
});

/** A form with this id was already accepted from this client, and only the reply was lost on the way to their phone (R4). */
export async function isRecorded(id: string, clientId: string): Promise<boolean> {
	const { db, t } = app().store;
	const r = t.measureResult;
	const rows = await db
		.select({ id: r.id })
		.from(r)
		.where(and(eq(r.id, id), inArray(r.clientId, await idsOf(clientId))));
	return rows.length > 0;
}

/** The same for a tablet, which belongs to no one once it is finished: it only reveals that an unguessable id exists. */
export async function isOfTablet(id: string): Promise<boolean> {
	const { db, t } = app().store;
	const r = t.measureResult;
	const rows = await db
		.select({ id: r.id })
		.from(r)
		.where(and(eq(r.id, id), eq(r.source, 'kiosk')));
	return rows.length > 0;
}

type Act = 'questionnaire.recorded' | 'questionnaire.corrected' | 'questionnaire.withdrawn';
const audited = (act: Act, { id: subject, clientId, by, recordedAt: at }: ResultRow): Statement =>
	app().store.audit.row({ at, by: by ?? 'system', act, subject, clientId });
