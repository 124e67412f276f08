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

/** The commands of the room's own topics. */
export type TopicCommand = CommandOf<(typeof topics)[number]['commands']>;
/** All commands a room can receive. */
export type RoomCommand = TopicCommand | ActivityCommand;
/** What a browser may send, including answers, which are stored beside the room. */
export type ClientCommand = RoomCommand | SaveCommand;

/**
 * The authorization table (R7): every command with its strict shape and who may send it. A command that isn't here
 * doesn't exist. Mostly, only the lead changes what the room sees, while any facilitator may look after people.
 */
export const commands: Table<RoomCommand> = Object.assign(
	lookup(),
	...topics.map((topic) => topic.commands),
	...Object.values(activities).map((activity) => activity.commands)
);

/** Whether an activity handles the command, rather than one of the room's topics. */
export const isOfActivity = (command: RoomCommand): command is ActivityCommand =>
	activityOf(command.type) !== undefined;

/** Commands only the server itself sends: from a browser they are refused before their shape is checked. */
export const isForSystemOnly = (type: string): boolean => commands[type]?.who.every((who) => who === 'system') ?? true;
