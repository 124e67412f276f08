import type { ReviewDecision } from '#lib/domain/outcomes/review.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a rule says of somebody by one questionnaire, in words, and where its review stands: `since` in UTC milliseconds. */
export type Line = {
	measure: string;
	found: string;
	rule: string;
	state: 'new' | 'open' | ReviewDecision;
	since: number | null;
	/** `YYYY-MM-DD`, where a decision rests. */
	askedAgain: string | null;
};

const states: Record<Line['state'], (said: { day: string }) => string> = {
	new: () => m.outcomes_state_new(),
	open: m.outcomes_state_since,
	'plan-changed': m.outcomes_state_plan,
	'no-change': m.outcomes_state_none
};

/** Where a review stands, with the day since when. */
export const stateWords = (state: Line['state'], day: string): string => states[state]({ day });
