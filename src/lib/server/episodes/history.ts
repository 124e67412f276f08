import { asc, eq } from 'drizzle-orm';
import type { ChangeContent } from '#lib/domain/episode-details.ts';
import type { EpisodeState } from '#lib/domain/episode-rules.ts';
import type { EpisodeAct } from '#lib/domain/episode.ts';
import { app } from '#lib/server/app.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { levelsOf, type Episode } from './reading.ts';

/** An act in a stay's history. `by` is a staff id. */
export type EpisodeChange = {
	id: string;
	act: EpisodeAct;
	day: string;
	content: ChangeContent;
	by: string;
	at: number;
};

/** Everything done about a stay, in the order it was recorded. */
export async function changesOf(episodeId: string): Promise<EpisodeChange[]> {
	const { db, t } = app().store;
	const rows = await db
		.select()
		.from(t.episodeChange)
		.where(eq(t.episodeChange.episodeId, episodeId))
		.orderBy(asc(t.episodeChange.at));
	return rows.map(({ id, act, day, content, by, at }) => ({
		...{ id, act, day, by, at },
		content: { reason: '', ...(content === null ? {} : (JSON.parse(content) as Partial<ChangeContent>)) }
	}));
}

/** The same for a page, with the names of the people who did it; newest first. */
export async function historyOf(episodeId: string) {
	const changes = await changesOf(episodeId);
	const names = await staffNames(changes.map(({ by }) => by));
	return changes
		.map(({ id, act, day, content, by, at }) => ({ id, act, day, reason: content.reason, by: names.get(by) ?? '', at }))
		.reverse();
}

/** A stay in the form that its rules use. */
export async function stateOf(episode: Episode): Promise<EpisodeState> {
	const [levels, changes] = await Promise.all([levelsOf([episode.id]), changesOf(episode.id)]);
	const lastOn = (act: EpisodeAct) => changes.findLast((change) => change.act === act)?.day ?? null;
	const { status, referredOn, admittedOn, plannedDischargeOn, dischargedOn, disposition } = episode;
	return {
		...{ status, referredOn, admittedOn, plannedDischargeOn, dischargedOn, disposition },
		heldOn: status === 'on-hold' ? lastOn('held') : null,
		resumedOn: lastOn('resumed'),
		levels: levels.map(({ level, startsOn, endsOn }) => ({ levelId: level.id, startsOn, endsOn }))
	};
}
