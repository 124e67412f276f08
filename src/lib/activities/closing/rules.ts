import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { line, local } from '#lib/activities/local.ts';
import { table } from '#lib/activities/table.ts';
import { decideClosing } from './decide.ts';
import type { Feedback, FeedbackCounts } from './feedback.ts';
import { apply, initial } from './fold.ts';

/**
 * `homework` is what the plan suggests to propose. `feedback` is not asked, given with a name to facilitators, or given so that nobody
 * learns whose it is.
 */
export type ClosingConfig = {
	kind: 'closing';
	homework: Local | null;
	feedback: 'none' | 'named' | 'anonymous';
};
export type Homework = { id: string; text: string };
export const replies = ['accepted', 'changed', 'declined', 'passed'] as const;
/** To which homework somebody replied, how, and, when changed, what they will do instead. */
export type Reply = { id: string; as: (typeof replies)[number]; text: string | null };
type Counts = { takeAways: number; replies: number; feedback: number };

/** Homework for everybody is here; `counts` are how many have done each. */
export type ClosingRoom = { homework: Homework | null; counts: Counts; isCollected: boolean };
/** What came out of the box. Feedback with names is on the seats. */
export type ClosingStaff = { feedback: FeedbackCounts | null };
/** `homework` is for this person alone and goes before the room's. A take-away of null is passed, a missing one not yet given. */
export type ClosingSeat = {
	takeAway?: string | null;
	homework: Homework | null;
	reply: Reply | null;
	gave: boolean;
	feedback: Feedback | null;
	line: string | null;
};
export type ClosingView = ActivityView<ClosingConfig, ClosingRoom, ClosingStaff, ClosingSeat>;

export type ClosingCommand =
	| { type: 'closing.take-away'; block: string; text: string | null }
	| { type: 'closing.propose'; block: string; text: string; seat: string | null }
	| ({ type: 'closing.reply'; block: string } & Reply)
	| { type: 'closing.feedback'; block: string; answers: Feedback; line: string | null }
	| { type: 'closing.collect'; block: string };

export type ClosingEvent =
	| { type: 'closing.took-away'; block: string; text: string | null }
	| { type: 'closing.proposed'; block: string; homework: Homework }
	| { type: 'closing.replied'; block: string; reply: Reply }
	| { type: 'closing.gave-feedback'; block: string; feedback: Feedback; line: string | null }
	| { type: 'closing.voted'; block: string }
	| { type: 'closing.counted'; block: string; counts: Counts }
	| { type: 'closing.feedback-collected'; block: string; feedback: FeedbackCounts }
	| { type: 'closing.feedback-ended'; block: string };

export const closing: Activity<ClosingConfig, ClosingRoom, ClosingStaff, ClosingSeat, ClosingCommand, ClosingEvent> = {
	kind: 'closing',
	config: z.strictObject({
		kind: z.literal('closing'),
		homework: local(300).nullable(),
		feedback: z.enum(['none', 'named', 'anonymous'])
	}),
	commands: table({
		'closing.take-away': [['participant'], { text: line(300).nullable() }],
		'closing.propose': [['lead'], { text: line(300), seat: id.nullable() }],
		'closing.reply': [['participant'], { id, as: z.enum(replies), text: line(300).nullable() }],
		'closing.feedback': [['participant'], { answers: z.record(id, id.nullable()), line: line(300).nullable() }],
		'closing.collect': [['lead'], {}]
	}),
	initial,
	decide: (view, command, by, given) => decideClosing(view, command, by, given),
	apply
};
