import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { dayBefore } from '#lib/domain/day-range.ts';
import type { ChangeContent, EpisodeDetails } from '#lib/domain/episode-details.ts';
import { decideEpisode, type EpisodeCommand, type EpisodeRefusal } from '#lib/domain/episode-rules.ts';
import type { EpisodeAct } from '#lib/domain/episode.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { after, areIn, groupsOf, joining, leaving, nowhere, placesAfter, rosterIn, type Places } from './places.ts';
import { changesOf, stateOf } from './history.ts';
import { episodeNamed, type Episode } from './reading.ts';
import type { Written } from '#lib/server/weeks/track-stays.ts';

/** An act with more than its day: `places` is where the person is from then on, null to leave it unchanged. */
export type EpisodeWriting = EpisodeCommand & { details?: Partial<EpisodeDetails>; places?: Places | null };
export type WriteRefusal = EpisodeRefusal | 'overtaken' | 'unknown-place';
export type EpisodeWritten = { ok: true } | { ok: false; code: WriteRefusal };
type Known = { version: number; today: string };

/**
 * Records one act of a stay, with everything it changes, in one unit. `version` is the one shown in the form: of two concurrent acts, one is
 * refused. What was frozen when a session started does not change, however far back the day (R18).
 */
export async function writeAct(
	by: string,
	episodeId: string,
	writing: EpisodeWriting,
	{ version, today }: Known,
	at = Date.now()
): Promise<EpisodeWritten> {
	const episode = await episodeNamed(episodeId);
	if (!episode || episode.version !== version) return { ok: false, code: 'overtaken' };
	const state = await stateOf(episode);
	const decided = decideEpisode(state, writing, today);
	if (!decided.ok) return decided;
	const { next } = decided;
	const moving = await movingIn(episode, writing);
	if (!moving || !(await isLevelIn(episode.programId, writing.levelId ?? null)))
		return { ok: false, code: 'unknown-place' };
	const { store } = app();
	const written: Written = { by, at };
	const isCorrection = writing.act === 'corrected';
	const { admittedOn, dischargedOn, disposition } = state;
	const was = isCorrection ? { was: { admittedOn, dischargedOn, disposition } } : {};
	const content: ChangeContent = { reason: writing.reason, ...moving.content, ...was };
	const isUnit = await isFirst(
		store.write((tx) => [
			updating(tx, episode, { ...next, details: JSON.stringify({ ...episode.details, ...writing.details }) }),
			...recording(tx, episode, { act: writing.act, day: writing.day, content }, written),
			...(isCorrection
				? correctingLevels(tx, episode.id, state.levels, next.levels)
				: levelling(tx, episode.id, state.levels, next.levels, writing.reason, written)),
			...moving.statements(tx, written)
		])
	);
	return isUnit ? { ok: true } : { ok: false, code: 'overtaken' };
}

/** As part of another unit: one row in a stay's history and one in the audit. */
export function recording(
	tx: Tx,
	{ id, clientId }: Pick<Episode, 'id' | 'clientId'>,
	{ act, day, content }: { act: EpisodeAct; day: string; content: ChangeContent },
	{ by, at }: Written
): Statement[] {
	const { t, audit } = app().store;
	return [
		tx
			.insert(t.episodeChange)
			.values({ id: randomId(), episodeId: id, act, day, content: JSON.stringify(content), by, at }),
		audit.row({ at, by, act: 'episode.recorded', subject: id, clientId, detail: `${act} ${day}` })
	];
}

type Levels = { levelId: string; startsOn: string; endsOn: string | null }[];

/** As part of another unit: ends the open level, and begins the new one. */
export function levelling(
	tx: Tx,
	episodeId: string,
	before: Levels,
	now: Levels,
	reason: string,
	written: Written
): Statement[] {
	const { t } = app().store;
	const { episodeLevel } = t;
	const isNew = (one: Levels[number]) => !before.some((level) => level.startsOn === one.startsOn);
	const ended = now.find(
		(one) => one.endsOn !== null && before.some((level) => level.startsOn === one.startsOn && level.endsOn === null)
	);
	return [
		...(ended
			? [
					expectOne(
						tx
							.update(episodeLevel)
							.set({ endsOn: ended.endsOn })
							.where(and(eq(episodeLevel.episodeId, episodeId), isNull(episodeLevel.endsOn)))
					)
				]
			: []),
		...now
			.filter(isNew)
			.map((level) => tx.insert(episodeLevel).values({ id: randomId(), episodeId, ...level, reason, ...written }))
	];
}

/** As part of another unit: corrects levels whose days were mistyped. */
function correctingLevels(tx: Tx, episodeId: string, before: Levels, now: Levels): Statement[] {
	const { episodeLevel } = app().store.t;
	return before.flatMap(({ startsOn, endsOn }, i) => {
		const is = now[i]!;
		if (is.startsOn === startsOn && is.endsOn === endsOn) return [];
		const own = and(eq(episodeLevel.episodeId, episodeId), eq(episodeLevel.startsOn, startsOn));
		return [expectOne(tx.update(episodeLevel).set({ startsOn: is.startsOn, endsOn: is.endsOn }).where(own))];
	});
}

/** Links enrollments from before the stay was recorded to it: those in the program that overlap with it. */
export function adopting(
	tx: Tx,
	{ id, startsOn }: { id: string; startsOn: string },
	enrolments: string[]
): Statement[] {
	const { enrolment } = app().store.t;
	if (enrolments.length === 0) return [];
	const reaches = or(isNull(enrolment.endsOn), gte(enrolment.endsOn, startsOn));
	return [
		tx
			.update(enrolment)
			.set({ episodeId: id })
			.where(and(inArray(enrolment.id, enrolments), isNull(enrolment.episodeId), reaches))
	];
}

type Columns = Pick<Episode, 'status' | 'admittedOn' | 'plannedDischargeOn' | 'dischargedOn' | 'disposition'> & {
	details: string;
};

function updating(tx: Tx, { id, version }: Episode, columns: Columns): Statement {
	const { status, admittedOn, plannedDischargeOn, dischargedOn, disposition, details } = columns;
	const { episode } = app().store.t;
	return expectOne(
		tx
			.update(episode)
			.set({ status, admittedOn, plannedDischargeOn, dischargedOn, disposition, details, version: version + 1 })
			.where(and(eq(episode.id, id), eq(episode.version, version)))
	);
}

async function isLevelIn(programId: string, levelId: string | null): Promise<boolean> {
	const { db, t } = app().store;
	const here = and(eq(t.levelOfCare.id, levelId ?? ''), eq(t.levelOfCare.programId, programId));
	return levelId === null || (await db.$count(t.levelOfCare, here)) === 1;
}

/** How an act changes rosters; null if the program has no such place. */
async function movingIn({ id, clientId, programId }: Episode, { act, day, places }: EpisodeWriting) {
	const roster = await rosterIn(clientId, programId);
	const joined = act === 'resumed' ? await heldPlaces(id) : (places ?? nowhere);
	if (!(await areIn(programId, joined))) return null;
	const tracked = await groupsOf(joined);
	const stays = { clientId, episodeId: id, day };
	const ends = act === 'discharged' ? day : dayBefore(day);
	const isLeaving = act === 'discharged' || act === 'held' || ((act === 'stepped' || act === 'moved') && !!places);
	const isJoining = act === 'admitted' || act === 'resumed' || ((act === 'stepped' || act === 'moved') && !!places);
	const left = isLeaving ? after(roster, ends) : roster;
	const statements = (tx: Tx, written: Written): Statement[] => [
		...(isLeaving ? leaving(tx, roster, ends, written) : []),
		...(act === 'admitted'
			? adopting(
					tx,
					{ id, startsOn: day },
					roster.enrolments.map((stay) => stay.id)
				)
			: []),
		...(isJoining ? joining(tx, joined, stays, { roster: left, tracked }, written) : [])
	];
	// What was put on hold resumes in the same places.
	const content = act === 'held' ? { places: placesAfter(roster, day) } : isJoining ? { places: joined } : {};
	return { content, statements };
}

async function heldPlaces(episodeId: string): Promise<Places> {
	const last = (await changesOf(episodeId)).findLast(({ act }) => act === 'held');
	return (last?.content.places as Places | undefined) ?? nowhere;
}
