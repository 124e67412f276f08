import { z } from 'zod';
import { nothing, refuse, type Addressed, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { answerPath, id } from '#lib/domain/id.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';
import { assign, pair, shuffle } from './people.ts';
import { finish, openStep, progress } from './pace.ts';
import { hide, share } from './share.ts';
import { approve, chooseWall, cover, offer, reveal } from './wall.ts';

/**
 * The answers themselves are a document of their own, private to the person; the room hears how far people are,
 * and the words that somebody chose to share. `wall` is the field that may make a wall without names.
 */
export type WorksheetConfig = { kind: 'worksheet'; slug: string; pace?: 'free' | 'together'; wall?: string };
export type SharedAnswer = { id: string; path: string; text: string; name: string | null };
export type WorksheetRoom = {
	finished: number;
	shared: SharedAnswer[];
	/** Where the group goes step by step: the last one that is open, from 1, since when, and how many are done with it. */
	open: number;
	openedAt: number | null;
	stepDone: number;
	inPairs: boolean;
	/** The wall's field as chosen during the session; absent while it is as planned. */
	wall?: string | null;
	/** What is on the wall, by letter: neither who wrote a line nor which came first. Null while there is none. */
	lines: string[] | null;
};
export type WorksheetStaff = {
	/** Who does not have the sheet. Whoever comes later has it. */
	without: string[];
	/** Who works with whom, by seat. */
	groups: string[][];
	/** Lines for the wall that were read and may be shown, as they were read. */
	approved: { id: string; text: string }[];
	/** Every line that was on the wall once. */
	told: string[];
};
/** Words somebody lets go to the wall, as they were then. */
export type Offer = { id: string; path: string; text: string; shown: boolean };
export type WorksheetSeat = {
	done: number;
	of: number;
	/** The steps with nothing left open, from 1. */
	steps: number[];
	/** About when this person wrote last. UTC milliseconds. */
	at: number | null;
	finished: boolean;
	/** How an answer is shared now, by its path. */
	sharing: Record<string, { id: string; as: 'named' | 'anonymous' }>;
	/** Whether this person has the sheet. */
	given: boolean;
	/** The names of those this person works with. */
	with: string[];
	offer: Offer | null;
};

type In<T> = T & { block: string };
export type WorksheetCommand = In<
	| { type: 'worksheet.share'; path: string; as: 'named' | 'anonymous' | 'none'; text?: string }
	| { type: 'worksheet.hide'; id: string }
	| { type: 'worksheet.finish' }
	| { type: 'worksheet.progress'; seat: string; done: number; of: number; steps: number[] }
	| { type: 'worksheet.open-step'; step: number }
	| { type: 'worksheet.assign'; seats: string[] | null }
	| { type: 'worksheet.pair'; groups: string[][] }
	| { type: 'worksheet.shuffle'; seats: string[] }
	| { type: 'worksheet.wall'; path: string | null }
	| { type: 'worksheet.offer'; path: string; on: boolean; text?: string }
	| { type: 'worksheet.approve'; id: string; approved: boolean }
	| { type: 'worksheet.reveal' }
	| { type: 'worksheet.cover' }
>;

export type WorksheetEvent = In<
	| { type: 'worksheet.shared'; answer: SharedAnswer }
	| { type: 'worksheet.withdrawn'; id: string }
	| { type: 'worksheet.sharing'; path: string; as: 'named' | 'anonymous' | 'none'; id: string }
	// Logs from before steps were told have neither of the last two (R11).
	| { type: 'worksheet.progressed'; done: number; of: number; steps?: number[]; at?: number }
	| { type: 'worksheet.finished' }
	| { type: 'worksheet.counted'; finished: number }
	| { type: 'worksheet.step-opened'; step: number; at: number; done: number }
	| { type: 'worksheet.step-counted'; done: number }
	| { type: 'worksheet.assigned'; without: string[] }
	| { type: 'worksheet.given'; given: boolean }
	| { type: 'worksheet.paired'; groups: string[][] }
	| { type: 'worksheet.partnered'; with: string[] }
	| { type: 'worksheet.in-pairs'; on: boolean }
	| { type: 'worksheet.wall-set'; path: string | null }
	| { type: 'worksheet.offered'; offer: Offer | null }
	| { type: 'worksheet.approved'; lines: WorksheetStaff['approved'] }
	| { type: 'worksheet.told'; ids: string[] }
	| { type: 'worksheet.line-shown'; shown: boolean }
	| { type: 'worksheet.revealed'; lines: string[] }
	| { type: 'worksheet.covered' }
>;

export type WorksheetView = ActivityView<WorksheetConfig, WorksheetRoom, WorksheetStaff, WorksheetSeat>;
export type Told = Addressed<WorksheetEvent>;

const step = z.number().int().min(1).max(99);
const count = z.number().int().min(0);
const seats = z.array(id).min(1).max(60);

export const worksheetActivity: Activity<
	WorksheetConfig,
	WorksheetRoom,
	WorksheetStaff,
	WorksheetSeat,
	WorksheetCommand,
	WorksheetEvent
> = {
	kind: 'worksheet',
	config: z.strictObject({
		kind: z.literal('worksheet'),
		slug: id,
		pace: z.enum(['free', 'together']).optional(),
		wall: id.optional()
	}),
	commands: table({
		// The text is never taken from the message: the server reads it from the saved answer (R7).
		'worksheet.share': [['participant'], { path: answerPath, as: z.enum(['named', 'anonymous', 'none']) }],
		'worksheet.offer': [['participant'], { path: answerPath, on: z.boolean() }],
		// What is on the wall must be able to come off it.
		'worksheet.hide': [['lead'], { id }],
		'worksheet.finish': [['participant'], {}],
		'worksheet.progress': [['system'], { seat: id, done: count, of: count, steps: z.array(step).max(99) }],
		'worksheet.open-step': [['lead'], { step }],
		'worksheet.assign': [['lead'], { seats: seats.nullable() }],
		'worksheet.pair': [['lead'], { groups: z.array(z.array(id).min(2).max(3)).max(30) }],
		'worksheet.shuffle': [['lead'], { seats }],
		'worksheet.wall': [['lead'], { path: id.nullable() }],
		'worksheet.approve': [['lead'], { id, approved: z.boolean() }],
		'worksheet.reveal': [['lead'], {}],
		'worksheet.cover': [['lead'], {}]
	}),
	initial,
	decide,
	apply
};

function decide(view: WorksheetView, command: WorksheetCommand, by: By, given: Given): Decision<WorksheetEvent> {
	const { block } = command;
	switch (command.type) {
		case 'worksheet.progress':
			return progress(view, command, given);
		case 'worksheet.open-step':
			return openStep(view, block, command.step, given);
		case 'worksheet.hide':
			return hide(view, block, command.id);
		case 'worksheet.assign':
			return assign(view, block, command.seats);
		case 'worksheet.pair':
			return pair(view, block, command.groups);
		case 'worksheet.shuffle':
			return shuffle(view, block, command.seats, given);
		case 'worksheet.wall':
			return chooseWall(view, block, command.path);
		case 'worksheet.approve':
			return approve(view, block, command.id, command.approved);
		case 'worksheet.reveal':
			return reveal(view, block);
		case 'worksheet.cover':
			return view.room.lines ? cover(view, block) : nothing();
		default:
			return by.as === 'seat' ? decideForSeat(view, command, by.seat, given) : refuse('not-yours');
	}
}

type Own = Extract<WorksheetCommand, { type: 'worksheet.share' | 'worksheet.offer' | 'worksheet.finish' }>;

/** Whoever has not got the sheet may take back what was shared, and nothing else. */
function decideForSeat(view: WorksheetView, command: Own, seat: string, given: Given): Decision<WorksheetEvent> {
	const takesBack =
		(command.type === 'worksheet.share' && command.as === 'none') ||
		(command.type === 'worksheet.offer' && !command.on);
	if (view.staff.without.includes(seat) && !takesBack) return refuse('not-now');
	switch (command.type) {
		case 'worksheet.share':
			return share(view, command, seat, given);
		case 'worksheet.offer':
			return offer(view, command, seat, given);
		default:
			return finish(view, command.block, seat);
	}
}
