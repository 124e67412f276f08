import { z } from 'zod';
import type { By, Decision, Given } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { ballotTable } from '#lib/activities/ballot/ballot.ts';
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
import type { Idea } from './collect.ts';
import { decideIdeas } from './decide.ts';
import { apply, initial } from './fold.ts';

/** `most` ideas and `votes` are per person. */
export type IdeasConfig = { kind: 'ideas'; question: Local; most: number; votes: number; anonymous: Anonymous };
/** How many voted for each idea that was shown, the most first, then by letter. */
export type IdeasResult = { answered: number; ideas: { id: string; votes: number }[] };
/** `reading` is while a facilitator reads them: nothing is shown before all that is let through comes at once. */
export type Phase = 'writing' | 'reading' | 'voting';
export type IdeasRoom = BallotRoom<IdeasResult> & { phase: Phase; writers: number; ideas: Idea[] };
/** All ideas once writing has ended, and which of them a facilitator lets the room see. */
export type IdeasStaff = BallotStaff<IdeasResult> & { ideas: Idea[]; approved: string[] };
/** A vote is the ideas somebody is for. `ideas` stays empty where nobody may know whose they are. */
export type IdeasSeat = BallotSeat<string[]> & { written: number; ideas: Idea[] };
export type IdeasView = ActivityView<IdeasConfig, IdeasRoom, IdeasStaff, IdeasSeat>;

export type IdeasCommand =
	| BallotCommand<'ideas', string[]>
	| { type: 'ideas.write'; block: string; text: string }
	| { type: 'ideas.take-back'; block: string; id: string }
	| { type: 'ideas.collect'; block: string }
	| { type: 'ideas.approve'; block: string; ids: string[]; approved: boolean }
	| { type: 'ideas.open'; block: string };

export type IdeasEvent =
	| BallotEvent<'ideas', string[], IdeasResult>
	| { type: 'ideas.written'; block: string; idea: Idea | null }
	| { type: 'ideas.taken-back'; block: string; id: string }
	| { type: 'ideas.writers-counted'; block: string; writers: number }
	| { type: 'ideas.writing-ended'; block: string }
	| { type: 'ideas.collected'; block: string; ideas: Idea[] }
	| { type: 'ideas.approved'; block: string; ids: string[] }
	| { type: 'ideas.shown'; block: string; ideas: Idea[] };

const ids = z.array(id).min(1).max(200);

export const ideas: Activity<IdeasConfig, IdeasRoom, IdeasStaff, IdeasSeat, IdeasCommand, IdeasEvent> = {
	kind: 'ideas',
	config: z.strictObject({
		kind: z.literal('ideas'),
		question: local(200),
		most: z.number().int().min(1).max(5),
		votes: z.number().int().min(1).max(10),
		anonymous
	}),
	commands: {
		...ballotTable('ideas', ids),
		...table({
			'ideas.write': [['participant'], { text: line(140) }],
			'ideas.take-back': [['participant'], { id }],
			'ideas.collect': [['lead'], {}],
			'ideas.approve': [['lead'], { ids, approved: z.boolean() }],
			'ideas.open': [['lead'], {}]
		})
	},
	initial,
	decide: (view: IdeasView, command: IdeasCommand, by: By, given: Given): Decision<IdeasEvent> =>
		decideIdeas(view, command, by, given),
	apply
};
