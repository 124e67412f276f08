import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { covers, type DayRange } from '#lib/domain/day-range.ts';
import type { Disposition, EpisodeStatus } from '#lib/domain/episode.ts';
import { noEpisodeDetails, type EpisodeDetails } from '#lib/domain/episode-details.ts';
import { app } from '#lib/server/app.ts';
import { idsOf, keptIdOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';

/** A client's stay in a program. Days are `YYYY-MM-DD` in its time zone; `dischargedOn` is the last day of care. */
export type Episode = {
	id: string;
	clientId: string;
	programId: string;
	status: EpisodeStatus;
	referredOn: string | null;
	details: EpisodeDetails;
	admittedOn: string | null;
	plannedDischargeOn: string | null;
	dischargedOn: string | null;
	disposition: Disposition | null;
	version: number;
};

/** A person's level of care. Minutes and days are per week; null if the level promises nothing. */
export type LevelOfCare = Tables['levelOfCare']['$inferSelect'];
export type LevelStay = DayRange & { id: string; episodeId: string; reason: string; level: LevelOfCare };

/** A person in care on a day. `isHeld`: care was on hold that day. */
export type InCare = {
	episodeId: string;
	clientId: string;
	admittedOn: string;
	plannedDischargeOn: string | null;
	isHeld: boolean;
	levelId: string | null;
	trackIds: string[];
};

type Row = Tables['episode']['$inferSelect'];

export const toEpisode = ({ details, createdAt: _, ...row }: Row): Episode => ({
	...row,
	details: { ...noEpisodeDetails, ...(details === null ? {} : (JSON.parse(details) as Partial<EpisodeDetails>)) }
});

/** Every stay of a client, including those of merged clients; newest first. */
export async function episodesOf(clientId: string): Promise<Episode[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.episode)
		.where(inArray(t.episode.clientId, await idsOf(clientId)))
		.orderBy(desc(t.episode.createdAt));
	return rows.map((row) => toEpisode({ ...row, clientId }));
}

export async function episodeNamed(id: string): Promise<Episode | null> {
	const { db, t } = app().store;
	const [row] = await db.select().from(t.episode).where(eq(t.episode.id, id));
	return row ? toEpisode(row) : null;
}

const range = ({ admittedOn, dischargedOn }: Pick<Episode, 'admittedOn' | 'dischargedOn'>): DayRange => ({
	startsOn: admittedOn ?? '9999-12-31',
	endsOn: dischargedOn
});

/** The stay in a program that includes a day, or else the one waiting to begin, by referral. Null if there is neither. */
export async function currentEpisode(clientId: string, programId: string, day: string): Promise<Episode | null> {
	const all = (await episodesOf(clientId)).filter((one) => one.programId === programId);
	return all.find((one) => covers(range(one), day)) ?? all.find(({ status }) => status !== 'finished') ?? null;
}

/** The levels of care of these stays, earliest first. */
export async function levelsOf(episodes: readonly string[]): Promise<LevelStay[]> {
	const { db, t } = app().store;
	const { episodeLevel: stay, levelOfCare: level } = t;
	if (episodes.length === 0) return [];
	const rows = await db
		.select({ stay, level })
		.from(stay)
		.innerJoin(level, eq(level.id, stay.levelId))
		.where(inArray(stay.episodeId, [...episodes]))
		.orderBy(asc(stay.startsOn));
	return rows.map(({ stay: { id, episodeId, startsOn, endsOn, reason }, level }) => ({
		...{ id, episodeId, startsOn, endsOn, level, reason: reason ?? '' }
	}));
}

/** A stay's level of care on a day; null if not recorded. */
export async function levelOn(episodeId: string, day: string): Promise<LevelOfCare | null> {
	return (await levelsOf([episodeId])).find((stay) => covers(stay, day))?.level ?? null;
}

/** Everyone in care in a program on a day, with level, tracks, and whether care was on hold, as of that day. */
export async function census(programId: string, day: string): Promise<InCare[]> {
	const { db, t } = app().store;
	const { episode } = t;
	const rows = await db
		.select()
		.from(episode)
		.where(
			and(
				eq(episode.programId, programId),
				isNotNull(episode.admittedOn),
				lte(episode.admittedOn, day),
				or(isNull(episode.dischargedOn), gte(episode.dischargedOn, day))
			)
		);
	const ids = rows.map(({ id }) => id);
	const [levels, tracks, held] = await Promise.all([levelsOf(ids), tracksOf(ids), heldOn(ids, day)]);
	return Promise.all(
		rows.map(async ({ id, clientId, admittedOn, plannedDischargeOn }) => ({
			episodeId: id,
			clientId: await keptIdOf(clientId),
			admittedOn: admittedOn!,
			plannedDischargeOn,
			isHeld: held.has(id),
			levelId: levels.find((stay) => stay.episodeId === id && covers(stay, day))?.level.id ?? null,
			trackIds: tracks.filter((stay) => stay.episodeId === id && covers(stay, day)).map(({ trackId }) => trackId)
		}))
	);
}

async function tracksOf(episodes: string[]) {
	const { db, t } = app().store;
	return episodes.length === 0
		? []
		: db.select().from(t.trackEnrolment).where(inArray(t.trackEnrolment.episodeId, episodes));
}

/** Those of these stays that were on hold on a day. */
async function heldOn(episodes: string[], day: string): Promise<Set<string>> {
	const { db, t } = app().store;
	const { episodeId, act, day: on, at } = t.episodeChange;
	if (episodes.length === 0) return new Set();
	const rows = await db
		.select({ episodeId, act })
		.from(t.episodeChange)
		.where(and(inArray(episodeId, episodes), inArray(act, ['held', 'resumed']), lte(on, day)))
		.orderBy(asc(on), asc(at));
	const last = new Map(rows.map((row) => [row.episodeId, row.act]));
	return new Set([...last].filter(([, did]) => did === 'held').map(([id]) => id));
}
