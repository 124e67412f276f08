import { factIn, type Facts, type PersonInBlock } from '#lib/activities/facts.ts';
import type { AnyFact, FactLine, FactWords, ToldOfPerson } from '#lib/domain/note-facts.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BallotEvents, BallotSlices } from './fold.ts';
import type { BallotConfig } from './options.ts';

/** That someone answered, never what: answers are there to start a conversation. */
type Answered<K extends string> = { kind: `${K}-answered`; question: Local };
type Say = (given: { question: string }, words: Pick<FactWords, 'locale'>) => string;

/** One person's answers without passes, latest round first. A secret ballot leaves no answers on the seat. */
export const answersOf = <V>(seats: { slice: { answers: Record<number, V | null> } }[]): V[] =>
	seats
		.flatMap(({ slice }) => Object.values(slice.answers))
		.filter((answer) => answer !== null)
		.reverse();

export const answeredFact = <K extends string, V, R>(
	kind: K,
	{ block, config, seats, last }: PersonInBlock<BallotConfig, BallotSlices<V, R>, BallotEvents<K, V, R>>
) =>
	config.anonymous === 'room' && answersOf(seats).length
		? [
				factIn(block, 'answered', last(`${kind}.answered`), {
					kind: `${kind}-answered` as const,
					question: config.question
				})
			]
		: [];

export const toldAnswered = <F extends AnyFact & { question: Local }>(say: Say): ToldOfPerson<F> => ({
	place: 'observed',
	group: 'attendance',
	say: ({ question }, { locale }) => say({ question: question[locale] }, { locale }),
	lines: ({ question }, { locale }): FactLine[] => [
		{ label: question[locale], value: m.activities_ballot_note_fact_answered({}, { locale }) }
	]
});

/** The facts of a ballot with one question: participation only, and only if it isn't secret. */
export const ballotFacts = <K extends string, V, R>(
	kind: K,
	say: Say
): Facts<BallotConfig, BallotSlices<V, R>, BallotEvents<K, V, R>, Answered<K>> => ({
	person: (of) => answeredFact<K, V, R>(kind, of),
	told: { [`${kind}-answered`]: toldAnswered<Answered<K>>(say) } as Facts<
		BallotConfig,
		BallotSlices<V, R>,
		BallotEvents<K, V, R>,
		Answered<K>
	>['told']
});
