import { factIn, type Facts, type PersonInBlock } from '#lib/activities/facts.ts';
import { rating, type Rating } from '#lib/activities/rating-facts.ts';
import { lengthIn } from '#lib/domain/format.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BreathingEvents, BreathingSeat, BreathingSlices } from './fold.ts';
import { lengthOf, patternOf } from './patterns.ts';

const tension: Local = {
	en: m.activities_breathing_note_tension({}, { locale: 'en' }),
	es: m.activities_breathing_note_tension({}, { locale: 'es' })
};

/** Paced breathing the room did while this person was present; `ms` is how much of it they were there for. */
type Breathed = { kind: 'breathed'; title: string; at: number; ms: number };

function breathed({ block, room: { run }, present }: PersonInBlock<unknown, BreathingSlices, BreathingEvents>) {
	if (!run || !present) return [];
	const to = Math.min(
		run.stoppedAt ?? Infinity,
		run.startedAt + lengthOf(patternOf(run.pattern, run.rounds)),
		present.to
	);
	const from = Math.max(run.startedAt, present.from);
	if (to - from < 1000) return [];
	return [factIn(block, 'breathed', from, { kind: 'breathed', title: block.title, at: from, ms: to - from })];
}

export const facts: Facts<unknown, BreathingSlices, BreathingEvents, Rating | Breathed> = {
	/** The exercise itself, and how tense someone was before and after, from 0 to 10. Passes leave no fact. */
	person(of) {
		const { block, seats, last } = of;
		const mine: BreathingSeat = Object.assign({}, ...seats.map(({ slice }) => slice));
		const { before = null, after = null } = mine;
		if (before === null && after === null) return breathed(of);
		const title = { en: block.title, es: block.title };
		const fact = { kind: 'rating', title, name: tension, before, after, min: 0, max: 10 } as const;
		return [...breathed(of), factIn(block, 'tension', last('breathing.rated'), fact)];
	},
	told: {
		rating,
		breathed: {
			place: 'intervention',
			group: 'practice',
			say: ({ title, at, ms }, { locale, time }) =>
				m.activities_breathing_note_led({ title, at: time(at), time: lengthIn(ms, locale) }, { locale }),
			lines: ({ title, ms }, { locale }) => [{ label: title, value: lengthIn(ms, locale) }]
		}
	}
};
