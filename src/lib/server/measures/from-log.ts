import { and, eq, inArray, isNull, lt, max, or } from 'drizzle-orm';
import type { ResultContent } from '#lib/domain/measures/result.ts';
import { measures } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Published } from '#lib/server/live/published.ts';
import type { Room } from '#lib/server/live/room.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { keptAnswersOf } from '#lib/server/records/folded-log.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { scored, standing, type ResultRow } from './result.ts';

/** Processes every session that is over and whose log was not read to its end for results: all of them once, and those that were interrupted. */
export async function keepEarlierResults(): Promise<void> {
	const { db, t } = app().store;
	const { session: s, foldedLog: f } = t;
	const length = db
		.select({ seq: max(t.event.seq) })
		.from(t.event)
		.where(eq(t.event.session, s.id));
	const rows = await db
		.select({ id: s.id })
		.from(s)
		.leftJoin(f, eq(f.session, s.id))
		.where(
			and(
				...[inArray(s.status, ['ended', 'closed']), isNull(s.practiceOf), isNull(s.logDisposedAt)],
				or(isNull(f.measuredTo), lt(f.measuredTo, length))
			)
		);
	for (const { id } of rows) await keepResults(id);
}

/** Once a session is over, its questionnaires become results; late answers and late recognition are included. */
export async function keepResultsWhenOver({ session, state }: Room, events: Published[]): Promise<void> {
	const { status, practice } = state.room;
	if (practice || (status !== 'ended' && status !== 'closed')) return;
	if (events.some(({ event: { type } }) => telling.includes(type) || type.startsWith('measure.')))
		await keepResults(session);
}
/** The end, and events that may recognize someone after it. */
const telling = ['session.ended', 'session.closed', 'seat.bound', 'seat.admitted', 'seat.entered', 'seat.joined'];

/**
 * Makes the results of an ended session match its log. It can be run any number of times: existing results stay, and if the log now says something
 * different, another row corrects them. A log that was disposed of says nothing anymore, and its results stay.
 */
export async function keepResults(session: number, now = Date.now()): Promise<void> {
	for (let tries = 0; tries < 3; tries += 1) if (await keepOnce(session, now)) return;
	throw new Error('The results of a session changed each time that they were about to be written.');
}

async function keepOnce(session: number, now: number): Promise<boolean> {
	const { db, t, write } = app().store;
	const place = await readyIn(session);
	if (!place) return true;
	const told = await toldBy(session);
	const rows = await db.select().from(t.measureResult).where(eq(t.measureResult.session, session));
	const changed = changesOf(told, rows, { ...place.about, session, recordedAt: now });
	return isFirst(
		write((tx) => [
			...changed.map((row) => tx.insert(t.measureResult).values(row)),
			tx.update(t.foldedLog).set({ measuredTo: place.upTo }).where(eq(t.foldedLog.session, session))
		])
	);
}

/** The program of a session that is over, and the length of its log; null while it is not over, and once its log was disposed of. */
async function readyIn(session: number) {
	const { db, t } = app().store;
	const [[log], [row], occasion] = await Promise.all([
		db
			.select({ upTo: max(t.event.seq) })
			.from(t.event)
			.where(eq(t.event.session, session)),
		db.select({ disposedAt: t.session.logDisposedAt }).from(t.session).where(eq(t.session.id, session)),
		occasionOf(session)
	]);
	const upTo = log?.upTo ?? null;
	if (upTo === null || row?.disposedAt !== null || !occasion?.meeting) return null;
	const day = dayOf(occasion.meeting.startedAt, occasion.timeZone);
	return { upTo, about: { programId: occasion.group.programId, day } };
}

type Told = { clientId: string; slug: string; answers: MeasureAnswers; at: number };
type About = Pick<ResultRow, 'programId' | 'day' | 'session' | 'recordedAt'>;

/** The rows that make the stored results match the log. */
function changesOf(told: Told[], rows: ResultRow[], about: About): ResultRow[] {
	const held = new Map(standing(rows).map((row) => [keyOf(row), row]));
	const editionAfter = (key: string) =>
		1 + Math.max(0, ...rows.filter((row) => keyOf(row) === key).map(({ edition }) => edition));
	const added = told.flatMap((one): ResultRow[] => {
		const key = keyOf(one);
		const before = held.get(key);
		held.delete(key);
		const found = scored(one.slug, one.answers);
		if (before && itemsIn(before) === itemsIn(found)) return [];
		const { clientId, slug, at } = one;
		return [
			{
				...{ id: randomId(), clientId, slug, source: 'room', by: null, at, reason: null, isWithdrawn: false },
				...{ ...about, ...found, edition: editionAfter(key), supersedes: before?.id ?? null }
			}
		];
	});
	// A person who was mistaken for someone else no longer has this result.
	const gone = [...held.values()].map((row): ResultRow => ({
		...row,
		...{ id: randomId(), recordedAt: about.recordedAt, edition: editionAfter(keyOf(row)) },
		...{ supersedes: row.id, isWithdrawn: true }
	}));
	return [...added, ...gone];
}

const keyOf = ({ clientId, slug }: { clientId: string; slug: string }) => `${clientId} ${slug}`;

const itemsIn = ({ content }: Pick<ResultRow, 'content'>) =>
	JSON.stringify((JSON.parse(content) as ResultContent).items);

/** Every questionnaire of which someone on the roster answered anything. */
async function toldBy(session: number): Promise<Told[]> {
	const kept = (await keptAnswersOf([session])).get(session);
	const known = await clientsAmong(Object.keys(kept?.answers ?? {}));
	return known.flatMap((clientId) => {
		const { measured = {} } = kept!.answers[clientId]!;
		return measures
			.filter(({ items }) => items.some(({ id }) => (measured[id] ?? null) !== null))
			.map(({ slug, items }) => {
				const ids = items.map(({ id }) => id).filter((id) => measured[id] !== undefined);
				const answers: MeasureAnswers = Object.fromEntries(ids.map((id) => [id, measured[id]!]));
				const times = kept!.answeredAt[clientId]?.measured;
				return { clientId, slug, answers, at: Math.max(...ids.map((id) => times?.[id] ?? 0)) };
			});
	});
}

/** The log of an old session may name a client who was deleted under the retention rule. */
async function clientsAmong(ids: string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const { db, t } = app().store;
	const rows = await db.select({ id: t.client.id }).from(t.client).where(inArray(t.client.id, ids));
	return rows.map(({ id }) => id);
}
