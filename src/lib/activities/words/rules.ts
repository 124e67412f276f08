import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { anonymous } from '#lib/activities/ballot/options.ts';
import { line, local } from '#lib/activities/local.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { happened, nothing, refuse, toRoom, toStaff, type By, type Decision } from '#lib/domain/decision.ts';
import { facts } from './facts.ts';
import { fold, initial, type WordsEvents, type WordsResult, type WordsSlices } from './fold.ts';
import { cleanWord, mergeWords, sameWord } from './merge.ts';
import { madeUp } from './made-up.ts';

const word = line(30);
/** `most` is how many words one person may give. */
const config = z.strictObject({
	kind: z.literal('words'),
	question: local(200),
	most: z.number().int().min(1).max(3),
	anonymous
});
export type WordsConfig = z.output<typeof config>;

const commands = {
	...ballotTable('words', z.array(word).min(1).max(3)),
	...tableInBlock({
		'words.approve': [
			'lead',
			{ round: z.number().int().min(1).max(2), words: z.array(word).min(1).max(200), approved: z.boolean() }
		]
	})
};
type Command = CommandOf<typeof commands>;
type Approve = Extract<Command, { type: 'words.approve' }>;
type View = ActivityView<WordsConfig, WordsSlices>;

const ballot: Ballot<string[], WordsResult, View> = {
	takes: ({ config }, words) => words.length <= config.most,
	keys: (words) => words,
	tally: (_, counts, answered) => ({ answered, words: mergeWords(withoutPasses(counts)) }),
	shown: ({ staff }, round, result) => only(result, staff.approved[round] ?? [])
};

const withoutPasses = (counts: Map<string, number>) => new Map([...counts].filter(([key]) => cleanWord(key) === key));

function only(result: WordsResult, approved: string[]): WordsResult | null {
	const words = result.words.filter((it) => approved.includes(it.word));
	return words.length ? { ...result, words } : null;
}

function decide(view: View, command: Command, by: By): Decision<WordsEvents> {
	if (command.type === 'words.approve') return approve(view, command);
	if (command.type !== 'words.answer' || command.value === null)
		return decideBallot('words', ballot, view, command, by);
	const value = command.value.map(cleanWord).filter((it) => it !== null);
	if (value.length < command.value.length) return refuse('invalid');
	const once = value.filter((it, at) => value.findIndex((other) => sameWord(other) === sameWord(it)) === at);
	return decideBallot('words', ballot, view, { ...command, value: once }, by);
}

/** A word approved after the reveal appears on the display at once, and one no longer approved disappears. */
function approve({ room, staff }: View, { block, round, words, approved }: Approve): Decision<WordsEvents> {
	const result = staff.results[round - 1];
	if (!result) return refuse('not-closed');
	if (!words.every((it) => result.words.some((known) => known.word === it))) return refuse('unknown');
	const before = staff.approved[round] ?? [];
	const after = approved ? [...new Set([...before, ...words])] : before.filter((it) => !words.includes(it));
	if (after.length === before.length) return nothing();
	const told = toStaff({ type: 'words.approved', block, round, words: after });
	if (!room.results[round - 1]) return happened(told);
	const shown = only(result, after);
	if (!shown) return happened(told, toRoom({ type: 'words.hidden', block, round }));
	return happened(told, toRoom({ type: 'words.revealed', block, round, result: shown }));
}

export const words = activity({ kind: 'words', config, commands, initial, fold, decide, facts, madeUp });
