import { noEpisodeDetails, type EpisodeDetails } from '#lib/domain/episode-details.ts';

import type { EpisodeStatus } from '#lib/domain/episode.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { adding, type NewClient } from '#lib/server/programs/clients.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { TrackGroup, Written } from '#lib/server/weeks/track-stays.ts';
import { areIn, groupsOf, joining, rosterIn, type Places, type Roster } from './places.ts';
import { episodesOf } from './reading.ts';
import { adopting, levelling, recording } from './writing.ts';

export type Referral = Pick<EpisodeDetails, 'referredBy' | 'referralReason'> & { day: string };
/** A person already in care, from before stays were recorded. */
export type Begun = { admittedOn: string; levelId: string | null; places: Places };
export type BegunEpisode =
	{ ok: true; id: string; clientId: string } | { ok: false; code: 'open' | 'in-future' | 'no-day' | 'unknown-place' };

type Who = { clientId: string } | NewClient;

/** A referral: the beginning of a stay. A new client is registered in the same unit; not possible while another stay is open. */
export async function refer(
	by: string,
	who: Who,
	{ programId, today, ...referral }: Referral & { programId: string; today: string },
	at = Date.now()
): Promise<BegunEpisode> {
	if (!referral.day) return { ok: false, code: 'no-day' };
	if (referral.day > today) return { ok: false, code: 'in-future' };
	if ('clientId' in who && (await hasOpen(who.clientId, programId))) return { ok: false, code: 'open' };
	const clientId = 'clientId' in who ? who.clientId : randomId();
	const id = randomId();
	await app().store.write((tx) => [
		...('clientId' in who ? [] : adding(tx, who, clientId, by)),
		...referring(tx, { id, clientId, programId }, referral, { by, at })
	]);
	return { ok: true, id, clientId };
}

/** Adds a stay for a person already in care: they stay in their groups, and from that day they are recorded as in a stay. */
export async function beginInCare(
	by: string,
	{ clientId, programId }: { clientId: string; programId: string },
	begun: Begun,
	at = Date.now()
): Promise<BegunEpisode> {
	if (!begun.admittedOn) return { ok: false, code: 'no-day' };
	if (await hasOpen(clientId, programId)) return { ok: false, code: 'open' };
	if (!(await areIn(programId, begun.places))) return { ok: false, code: 'unknown-place' };
	const [roster, tracked] = await Promise.all([rosterIn(clientId, programId), groupsOf(begun.places)]);
	const id = randomId();
	await app().store.write((tx) => inCare(tx, { id, clientId, programId }, begun, { roster, tracked }, { by, at }));
	return { ok: true, id, clientId };
}

export const hasOpen = async (clientId: string, programId: string): Promise<boolean> =>
	(await episodesOf(clientId)).some((one) => one.programId === programId && one.status !== 'finished');

type Named = { id: string; clientId: string; programId: string };

/** As part of another unit: a stay that begins with a referral. */
export function referring(tx: Tx, named: Named, { day, ...said }: Referral, written: Written): Statement[] {
	return [
		opening(tx, named, { status: 'referred', referredOn: day, admittedOn: null, details: said }, written),
		...recording(tx, named, { act: 'referred', day, content: { reason: said.referralReason } }, written)
	];
}

/** As part of another unit: a stay in progress, with its level and groups. */
export function inCare(
	tx: Tx,
	named: Named,
	{ admittedOn, levelId, places, ...more }: Begun & { referredOn?: string | null; plannedDischargeOn?: string | null },
	{ roster, tracked }: { roster: Roster; tracked: TrackGroup[] },
	written: Written
): Statement[] {
	const { id, clientId } = named;
	const levels = levelId === null ? [] : [{ levelId, startsOn: admittedOn, endsOn: null }];
	const content = { reason: '', places };
	return [
		opening(tx, named, { ...{ status: 'active', referredOn: null, admittedOn, details: {} }, ...more }, written),
		...recording(tx, named, { act: 'admitted', day: admittedOn, content }, written),
		...levelling(tx, id, [], levels, '', written),
		...adopting(
			tx,
			{ id, startsOn: admittedOn },
			roster.enrolments.map((stay) => stay.id)
		),
		...joining(tx, places, { clientId, episodeId: id, day: admittedOn }, { roster, tracked }, written)
	];
}

type Opening = {
	status: EpisodeStatus;
	referredOn: string | null;
	admittedOn: string | null;
	plannedDischargeOn?: string | null;
	details: Partial<EpisodeDetails>;
};

function opening(tx: Tx, named: Named, { details, ...columns }: Opening, { at }: Written): Statement {
	const { episode } = app().store.t;
	const said = JSON.stringify({ ...noEpisodeDetails, ...details });
	return tx.insert(episode).values({ ...named, ...columns, details: said, createdAt: at });
}
