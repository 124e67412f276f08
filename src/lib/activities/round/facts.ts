import { factIn, type Facts } from '#lib/activities/facts.ts';
import { lengthIn } from '#lib/domain/format.ts';
import type { FactWords } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RoundEvents, RoundSlices } from './fold.ts';

/** `ms` is the total time on the floor; 0 if it wasn't measured. */
type Turns = { kind: 'round-turns'; question: Local; turns: number; ms: number };

const say = ({ question, turns, ms }: Turns, { locale }: FactWords): string =>
	(ms ? m.activities_round_note_spoke_for : m.activities_round_note_spoke)(
		{ question: question[locale], turns, time: lengthIn(ms, locale) },
		{ locale }
	);

export const facts: Facts<{ question: Local }, RoundSlices, RoundEvents, Turns> = {
	floor: ({ said, spent }, seat) => ({ turns: said.filter((it) => it === seat).length, ms: spent[seat] ?? 0 }),
	/** How often this person had the floor, and for how long. A pass leaves no fact. */
	person({ block, config, seats, last, floor }) {
		const standing = seats.at(-1)?.slice.standing;
		if (!floor.turns || standing === 'passed') return [];
		const fact = { kind: 'round-turns', question: config.question, ...floor } as const;
		return [factIn(block, 'turns', last('round.placed'), fact)];
	},
	told: {
		'round-turns': {
			place: 'observed',
			group: 'attendance',
			say,
			lines: ({ question, ms, turns }, { locale }) => [
				{
					label: question[locale],
					value: m.activities_round_note_fact_turns({ turns }, { locale }),
					unit: ms ? lengthIn(ms, locale) : undefined
				}
			]
		}
	}
};
