import type { OffTrack } from '#lib/domain/care-team/off-track.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';

/** Possible obstacles, as staff are asked about them. Checked ones were discussed; nothing is inferred from them. */
export const barriers = ['relationship', 'climate', 'readiness', 'support', 'events', 'medication'] as const;
export type Barrier = (typeof barriers)[number];

/** The rule and its inputs at the time of the review: later forms don't change what was seen. */
export type OffTrackFacts = {
	off: OffTrack;
	/** The site's week N, by which a reliable improvement was expected. */
	after: number;
	/** The source of the points; null for a rule that needs none. */
	source: string | null;
	/** The forms it was based on, oldest first. */
	forms: { day: string; total: number | null }[];
};

/** How a review ends. `plan-changed` names the signed plan; `no-change` says why. */
export const decisions = ['plan-changed', 'no-change'] as const;
export type ReviewDecision = (typeof decisions)[number];

/** A review of one person on one questionnaire: it starts with what the rule said, and is decided or still open. */
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
 * Whether a decision still covers what the rule says: for as many weeks as the site gives a plan, and for the same
 * rule. Someone who reliably worsens after "no improvement" was answered is raised again right away.
 */
export const isAnswered = (
	off: OffTrack & { measure: string },
	decided: readonly Decided[],
	{ today, weeks }: { today: string; weeks: number }
): boolean =>
	decided.some(
		({ measure, kind, day }) => measure === off.measure && kind === off.kind && today < plusDays(day, 7 * weeks)
	);
