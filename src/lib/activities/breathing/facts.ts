import { factIn, type Facts } from '#lib/activities/facts.ts';
import { rating, type Rating } from '#lib/activities/rating-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BreathingEvents, BreathingSeat, BreathingSlices } from './fold.ts';

const tension: Local = {
	en: m.activities_breathing_note_tension({}, { locale: 'en' }),
	es: m.activities_breathing_note_tension({}, { locale: 'es' })
};

export const facts: Facts<unknown, BreathingSlices, BreathingEvents, Rating> = {
	/** How tense someone was before and after, from 0 to 10. What was passed leaves nothing. */
	person({ block, seats, last }) {
		const mine: BreathingSeat = Object.assign({}, ...seats.map(({ slice }) => slice));
		const { before = null, after = null } = mine;
		if (before === null && after === null) return [];
		const title = { en: block.title, es: block.title };
		const fact = { kind: 'rating', title, name: tension, before, after, min: 0, max: 10 } as const;
		return [factIn(block, 'tension', last('breathing.rated'), fact)];
	},
	told: { rating }
};
