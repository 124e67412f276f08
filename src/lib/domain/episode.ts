/** The status of a client's stay in a program, from referral to discharge. A readmission is another episode. */
export const episodeStatuses = ['referred', 'waitlist', 'active', 'on-hold', 'finished'] as const;
export type EpisodeStatus = (typeof episodeStatuses)[number];

/** How a stay ended. A referral that led nowhere also ends, as `not-admitted`. */
export const dispositions = [
	'completed',
	'stepped-down',
	'higher-level',
	'transferred',
	'left-before-completion',
	'ended-by-program',
	'deceased',
	'not-admitted',
	'other'
] as const;
export type Disposition = (typeof dispositions)[number];

/** What is recorded about an episode, one row per act; nothing is overwritten. */
export const episodeActs = [
	'referred',
	'screened',
	'waitlisted',
	'admitted',
	'stepped',
	'moved',
	'held',
	'resumed',
	'planned-discharge',
	'discharged',
	'corrected'
] as const;
export type EpisodeAct = (typeof episodeActs)[number];
