import type { By } from '#lib/domain/decision.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Dice } from '#lib/domain/dice.ts';
import type { DemoClient } from './people.ts';
import type { DemoGroup } from './program.ts';

export type Staffed = Extract<By, { as: 'staff' }>;
/** What happens at a time, UTC milliseconds; acts of one time happen together. */
export type Act = { at: number; does: () => Promise<unknown> };
/** `at` is when the person comes in; who is not admitted waits at the door. */
export type Attendee = { client: DemoClient; clientId: string; at: number; admitted: boolean; leavesEarly: boolean };
export type Story = {
	session: number;
	group: DemoGroup;
	/** When it was to begin, and when it did. */
	start: number;
	begun: number;
	lead: Staffed;
	beside: Staffed;
	people: Attendee[];
	/** From 0, three weeks ago, to 1, now. */
	progress: number;
	chance: Dice;
};
/** When a block was on. */
export type Timed = { block: Block; from: number; to: number };

export const minute = 60_000;

/** Hands a command to the room as whoever acts; a refusal means that the story is wrong, so it ends there. */
export async function say(session: number, by: By, command: { type: string; [key: string]: unknown }) {
	const reply = await app().rooms.execute(session, by, randomId(), command as RoomCommand);
	if (!reply.ok) throw new Error(`The demo's story is wrong: ${command.type} was refused, ${reply.code}.`);
}
