import type { SaveCommand } from '#lib/activities/documents.ts';
import { activities, activityOf, type ActivityCommand } from '#lib/activities/rules.ts';
import type { CommandOf, Table } from '#lib/domain/brick.ts';
import { lookup } from '#lib/domain/owner.ts';
import * as agenda from './agenda/rules.ts';
import * as care from './care/rules.ts';
import * as lead from './lead/rules.ts';
import * as pairing from './pairing/rules.ts';
import * as safety from './safety/rules.ts';
import * as seats from './seats/rules.ts';
import * as session from './session/rules.ts';

const topics = [session, agenda, lead, seats, pairing, care, safety];

/** What may be asked of the room's own topics, imperative. */
export type TopicCommand = CommandOf<(typeof topics)[number]['commands']>;
/** What may be asked of a room. */
export type RoomCommand = TopicCommand | ActivityCommand;
/** What a browser may send: also answers, which are saved beside the room. */
export type ClientCommand = RoomCommand | SaveCommand;

/**
 * The authorization table (R7): every command with its strict shape and who may send it. A command that is not here does not exist.
 * What the room sees is moved by the lead alone; people are looked after by every facilitator.
 */
export const commands: Table<RoomCommand> = Object.assign(
	lookup(),
	...topics.map((topic) => topic.commands),
	...Object.values(activities).map((activity) => activity.commands)
);

/** Whether an activity decides it, and no topic of the room. */
export const isOfActivity = (command: RoomCommand): command is ActivityCommand =>
	activityOf(command.type) !== undefined;

/** Command types that only the server itself sends: a browser's is refused before its shape is looked at. */
export const isForSystemOnly = (type: string): boolean => commands[type]?.who.every((who) => who === 'system') ?? true;
