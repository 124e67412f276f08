import type { ChangeRule, Form } from '#lib/domain/care-team/off-track.ts';
import { leastPeople } from '#lib/domain/dashboard/weeks.ts';
import { classOf, outcomeClasses, pairOf, type OutcomeClass } from './change.ts';
import { withheld } from './withheld.ts';

/** Start against now on one questionnaire, for everyone in a program who was measured twice. */
export type ProgramOutcome = {
	/** Who was in the program in this period, and who of them was measured twice: there is no outcome without both. */
	people: number;
	measured: number;
	/** Null if fewer than five people were measured twice. */
	found: {
		/** Means, to one decimal. */
		first: number;
		now: number;
		/** By the published rule; null without one. A class is null if it would describe fewer than five people. */
		classes: { class: OutcomeClass; people: number | null }[] | null;
	} | null;
};

export function programOutcome(
	forms: readonly (readonly Form[])[],
	people: number,
	rule: ChangeRule | null
): ProgramOutcome {
	const pairs = forms.flatMap((own) => pairOf(own) ?? []);
	const measured = pairs.length;
	if (measured < leastPeople) return { people, measured, found: null };
	const mean = (of: (pair: (typeof pairs)[number]) => number) =>
		Math.round((10 * pairs.reduce((sum, pair) => sum + of(pair), 0)) / measured) / 10;
	return {
		...{ people, measured },
		found: {
			first: mean(({ first }) => first),
			now: mean(({ now }) => now),
			classes: rule && classesIn(pairs.map((pair) => classOf(pair, rule)))
		}
	};
}

function classesIn(found: readonly OutcomeClass[]) {
	const counts = outcomeClasses.map((one) => found.filter((it) => it === one).length);
	const shown = withheld(counts, leastPeople);
	return outcomeClasses.map((one, i) => ({ class: one, people: shown[i]! }));
}
