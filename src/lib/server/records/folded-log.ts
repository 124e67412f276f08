import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Channel } from '#lib/domain/channel.ts';
import { apply } from '#lib/room/apply.ts';
import { readEvent } from '#lib/room/renamed.ts';
import { emptyState, type RoomState } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { Published } from '#lib/server/live/published.ts';
import type { Room } from '#lib/server/live/room.ts';
import { StoreUnavailable } from '#lib/server/store/errors.ts';
import { momentsIn, type KeptMoments, type Logged } from './moments.ts';
import { withRecognized } from './recognized-answers.ts';
import { staffActsIn, type StaffActs } from './staff-acts.ts';
import { trendAnswersIn, type KeptAnswers } from './trend-answers.ts';

/**
 * The folded log of an ended session, sealed as one value so that a page need not open every event. Only a cache: the log is the truth (R11). A row
 * is valid for one length of the log and one build of the server. After a late event, a reopened session, an upgrade or a crash in between, it is
 * ignored, and the next page writes it again.
 */
export type Folded = {
	state: RoomState;
	moments: KeptMoments;
	acts: StaffActs;
	answers: KeptAnswers;
};

/** The room's state at the end of the log, and when people did what. */
export async function foldedLog(session: number): Promise<Pick<Folded, 'state' | 'moments' | 'acts'>> {
	const { foldedLog: t } = app().store.t;
	const [kept] = await app()
		.store.db.select({ state: t.state, moments: t.moments })
		.from(t)
		.where(holds([session]));
	if (!kept) return keep(session);
	const when = JSON.parse(kept.moments) as Pick<Folded, 'moments' | 'acts'>;
	return { state: JSON.parse(kept.state) as RoomState, ...when };
}

/** What each client answered in ended sessions, by session; includes what they answered as a guest. */
export async function trendAnswersOf(sessions: number[]): Promise<Map<number, KeptAnswers['answers']>> {
	const kept = await keptAnswersOf(sessions);
	return new Map([...kept].map(([session, { answers }]) => [session, answers]));
}

/** The same, with when each was given. */
export async function keptAnswersOf(sessions: number[]): Promise<Map<number, KeptAnswers>> {
	const { foldedLog: t } = app().store.t;
	const kept = await app().store.db.select({ session: t.session, answers: t.answers }).from(t).where(holds(sessions));
	const found = new Map(kept.map(({ session, answers }) => [session, JSON.parse(answers) as KeptAnswers]));
	for (const session of sessions) if (!found.has(session)) found.set(session, (await keep(session)).answers);
	return withRecognized(found);
}

/** Folds a session as soon as it ends or closes, before anyone opens it. */
export async function keepWhenOver({ session, state }: Room, events: Published[]): Promise<void> {
	if (state.room.practice) return;
	if (events.some(({ event }) => event.type === 'session.ended' || event.type === 'session.closed'))
		await keep(session);
}

/** Matches rows that have the log's current length and this build. */
function holds(sessions: number[]) {
	const { db, t } = app().store;
	const length = db
		.select({ seq: max(t.event.seq) })
		.from(t.event)
		.where(eq(t.event.session, t.foldedLog.session));
	const { session, build, seq } = t.foldedLog;
	return and(inArray(session, sessions), eq(build, app().build), eq(seq, length));
}

async function keep(session: number): Promise<Folded> {
	const { db, t, write } = app().store;
	const rows = await db
		.select({ seq: t.event.seq, at: t.event.at, on: t.event.on, by: t.event.by, body: t.event.body })
		.from(t.event)
		.where(eq(t.event.session, session))
		.orderBy(asc(t.event.seq));
	const log = rows.map(({ at, on, by, body }): Logged => ({
		...{ at, on: on as Channel, by, event: readEvent(body) }
	}));
	const state = log.reduce((state, { on, event }) => apply(state, on, event), emptyState);
	const [moments, acts] = [momentsIn(log), staffActsIn(log)];
	const folded: Folded = { state, moments, acts, answers: trendAnswersIn(log) };
	const row = {
		...{ seq: rows.at(-1)?.seq ?? 0, build: app().build, state: JSON.stringify(state) },
		...{ moments: JSON.stringify({ moments, acts }), answers: JSON.stringify(folded.answers) }
	};
	await write((tx) => [
		tx
			.insert(t.foldedLog)
			.values({ session, ...row })
			.onConflictDoUpdate({ target: t.foldedLog.session, set: row })
	]).catch(unlessFull);
	return folded;
}

/** With a full disk, reading still works. */
const unlessFull = (cause: unknown) => {
	if (!(cause instanceof StoreUnavailable)) throw cause;
};
