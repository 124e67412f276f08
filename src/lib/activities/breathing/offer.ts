import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BreathingConfig } from './rules.ts';
import { lengthOf, patternOf, patterns, type PatternId } from './patterns.ts';

export const blank = (): BreathingConfig => ({
	kind: 'breathing',
	pattern: 'long-exhale',
	rounds: patterns['long-exhale'].rounds,
	rates: true
});

/** The numbers of rounds offered: about one to five minutes. */
export const roundsOf = (pattern: PatternId): number[] =>
	pattern === 'grounding' ? [1, 2, 3] : [6, 8, 12, 18, 24, 30];

/** In whole minutes, at least one. */
export const minutesOf = (pattern: PatternId, rounds: number): number =>
	Math.max(1, Math.round(lengthOf(patternOf(pattern, rounds)) / 60_000));

export const offer: Offer = {
	family: 'rest',
	name: m.activities_breathing_name,
	purpose: m.activities_breathing_for,
	minutes: 5,
	blank
};
