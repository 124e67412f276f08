import type { OffTrack } from '#lib/domain/care-team/off-track.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';

/** What may stand in the way, as staff are asked about it. Ticked ones were talked about; nothing is concluded from them. */
export const barriers = ['relationship', 'climate', 'readiness', 'support', 'events', 'medication'] as const;
export type Barrier = (typeof barriers)[number];

/** The rule and what it went by, as they were when somebody looked at them: later forms do not change what was seen. */
export type OffTrackFacts = {
	off: OffTrack;
	/** The site's week N, in whose time a reliable improvement was looked for. */
	after: number;
	/** Where the points come from; null for a rule that needs none. */
	source: string | null;
	/** The forms it went by, oldest first. */
	forms: { day: string; total: number | null }[];
};

/** How a review ends. `plan-changed` names the plan that was signed; `no-change` says why. */
export const decisions = ['plan-changed', 'no-change'] as const;
export type ReviewDecision = (typeof decisions)[number];

/** A review of one person by one questionnaire: begun with what the rule said, and decided or still to be talked about. */
export type OutcomeReview = {
	id: string;
	clientId: string;
	programId: string;
	measure: string;
	facts: OffTrackFacts;
	barriers: Barrier[];
	note: string;
	/** A staff id, and UTC milliseconds. */
	by: string;
	at: number;
	decided: { decision: ReviewDecision; why: string; planId: string | null; by: string; at: number } | null;
};

type Decided = { measure: string; kind: OffTrack['kind']; day: string };

/**
 * Whether a decision still answers what the rule says: for as many weeks as the site gives a plan, and for the same rule. Somebody who gets
 * reliably worse after "no improvement" was answered is talked about again at once.
 */
export const isAnswered = (
	off: OffTrack & { measure: string },
	decided: readonly Decided[],
	{ today, weeks }: { today: string; weeks: number }
): boolean =>
	decided.some(
		({ measure, kind, day }) => measure === off.measure && kind === off.kind && today < plusDays(day, 7 * weeks)
	);
