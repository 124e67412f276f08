import { z } from 'zod';
import { happened, nothing, refuse, toRoom, toStaff, type By, type Decision } from '#lib/domain/decision.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { anonymous } from '#lib/activities/ballot/options.ts';
import type {
	Anonymous,
	BallotCommand,
	BallotEvent,
	BallotRoom,
	BallotSeat,
	BallotStaff
} from '#lib/activities/ballot/parts.ts';
import { line, local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';
import { cleanWord, mergeWords, sameWord, type CountedWord } from './merge.ts';

/** `most` is how many words one person may give. */
export type WordsConfig = { kind: 'words'; question: Local; most: number; anonymous: Anonymous };
export type WordsResult = { answered: number; words: CountedWord[] };
export type WordsRoom = BallotRoom<WordsResult>;
/** Words a facilitator has read and lets the room see, by round. What a person writes is never shown unread. */
export type WordsStaff = BallotStaff<WordsResult> & { approved: Record<number, string[]> };
export type WordsSeat = BallotSeat<string[]>;

type Approve = { type: 'words.approve'; block: string; round: number; words: string[]; approved: boolean };
export type WordsCommand = BallotCommand<'words', string[]> | Approve;
export type WordsEvent =
	| BallotEvent<'words', string[], WordsResult>
	| { type: 'words.approved'; block: string; round: number; words: string[] };

type View = ActivityView<WordsConfig, WordsRoom, WordsStaff, WordsSeat>;

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

const word = line(30);

export const words: Activity<WordsConfig, WordsRoom, WordsStaff, WordsSeat, WordsCommand, WordsEvent> = {
	kind: 'words',
	config: z.strictObject({
		kind: z.literal('words'),
		question: local(200),
		most: z.number().int().min(1).max(3),
		anonymous
	}),
	commands: {
		...ballotTable('words', z.array(word).min(1).max(3)),
		...table({
			'words.approve': [
				['lead'],
				{ round: z.number().int().min(1).max(2), words: z.array(word).min(1).max(200), approved: z.boolean() }
			]
		})
	},
	initial,
	decide,
	apply
};

function decide(view: View, command: WordsCommand, by: By): Decision<WordsEvent> {
	if (command.type === 'words.approve') return approve(view, command);
	if (command.type !== 'words.answer' || command.value === null)
		return decideBallot('words', ballot, view, command, by);
	const value = command.value.map(cleanWord).filter((it) => it !== null);
	if (value.length < command.value.length) return refuse('invalid');
	const once = value.filter((it, at) => value.findIndex((other) => sameWord(other) === sameWord(it)) === at);
	return decideBallot('words', ballot, view, { ...command, value: once }, by);
}

/** A word that is let through or taken back after the reveal comes to the wall or leaves it at once. */
function approve({ room, staff }: View, { block, round, words, approved }: Approve): Decision<WordsEvent> {
	const result = staff.results[round - 1];
	if (!result) return refuse('not-now');
	if (!words.every((it) => result.words.some((known) => known.word === it))) return refuse('unknown');
	const before = staff.approved[round] ?? [];
	const after = approved ? [...new Set([...before, ...words])] : before.filter((it) => !words.includes(it));
	if (after.length === before.length) return nothing();
	const told = toStaff<WordsEvent>({ type: 'words.approved', block, round, words: after });
	if (!room.results[round - 1]) return happened(told);
	const shown = only(result, after);
	return happened(
		told,
		toRoom(shown ? { type: 'words.revealed', block, round, result: shown } : { type: 'words.hidden', block, round })
	);
}
