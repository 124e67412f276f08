import type { ConsentKind } from '#lib/domain/consent.ts';
import type { Disposition, EpisodeAct, EpisodeStatus } from '#lib/domain/episode.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';
import type { weeks } from './weeks.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program'> &
	Pick<ReturnType<typeof weeks>, 'levelOfCare' | 'track'>;

/** A client's stay in a program, from referral to discharge, with its levels of care and its tracks. */
export const episodes = (c: Kit, { client, program, levelOfCare, track }: Others) => {
	const ofClient = () =>
		c
			.text('client_id')
			.notNull()
			.references(() => client.id);

	/** Days are `YYYY-MM-DD` in the program's time zone, as stated by staff; `episode_change` has when they were recorded. */
	const episode = c.table(
		'episode',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			status: c.text('status').$type<EpisodeStatus>().notNull(),
			referredOn: c.text('referred_on'),
			/** JSON: who referred them and why, and what the screening found for each criterion. */
			details: c.sealed('details'),
			admittedOn: c.text('admitted_on'),
			plannedDischargeOn: c.text('planned_discharge_on'),
			/** The last day of care. */
			dischargedOn: c.text('discharged_on'),
			disposition: c.text('disposition').$type<Disposition>(),
			/** Change counter from 1, so that one of two concurrent changes fails. */
			version: c.int('version').notNull().default(1),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('episode_of_client').on(t.clientId), c.index('episode_of_program').on(t.programId, t.status)]
	);

	/** What was done about an episode, by whom and when. Append-only. */
	const episodeChange = c.table(
		'episode_change',
		{
			id: c.text('id').primaryKey(),
			episodeId: c
				.text('episode_id')
				.notNull()
				.references(() => episode.id),
			act: c.text('act').$type<EpisodeAct>().notNull(),
			/** Effective day, `YYYY-MM-DD`. */
			day: c.text('day').notNull(),
			/** JSON: the reason, and the previous value. */
			content: c.sealed('content'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('episode_change_of').on(t.episodeId, t.at)]
	);

	/** A client's level of care over time. A step ends one row and begins another. */
	const episodeLevel = c.table(
		'episode_level',
		{
			id: c.text('id').primaryKey(),
			episodeId: c
				.text('episode_id')
				.notNull()
				.references(() => episode.id),
			levelId: c
				.text('level_id')
				.notNull()
				.references(() => levelOfCare.id),
			/** `YYYY-MM-DD`, inclusive; the end is null while current. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			reason: c.sealed('reason'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('episode_level_of').on(t.episodeId)]
	);

	/** A client's time in a track; it brings an enrollment in each of the track's groups. */
	const trackEnrolment = c.table(
		'track_enrolment',
		{
			id: c.text('id').primaryKey(),
			trackId: c
				.text('track_id')
				.notNull()
				.references(() => track.id),
			clientId: ofClient(),
			episodeId: c.text('episode_id').references(() => episode.id),
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('track_enrolment_in').on(t.trackId), c.index('track_enrolment_of').on(t.clientId)]
	);

	/** What a client agreed to, and for how long. The only change ever made is to mark it revoked. */
	const consent = c.table(
		'consent',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			kind: c.text('kind').$type<ConsentKind>().notNull(),
			/** JSON: what it covers in words, who discloses, to whom, for what purpose. */
			scope: c.sealed('scope').notNull(),
			/** `YYYY-MM-DD`, inclusive; null for no end. */
			givenOn: c.text('given_on').notNull(),
			expiresOn: c.text('expires_on'),
			revokedOn: c.text('revoked_on'),
			revokedBy: c.text('revoked_by'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('consent_of_client').on(t.clientId), c.index('consent_by_expiry').on(t.programId, t.expiresOn)]
	);

	return { episode, episodeChange, episodeLevel, trackEnrolment, consent };
};
