import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { keptFor } from '#lib/room/wire.ts';

/**
 * A command without an answer yet. `at` is when, by this device's clock, and `since` by the uptime of the page that made it, which no
 * clock that is set changes; the id stays the same over every retry (R4).
 */
export type Entry<C = ClientCommand> = { id: string; command: C; at: number; since?: number };

/** What an outbox can hold: sent whole, and where it has a value, replaced by a later one for the same thing. */
export type Sendable = { type: string };

const isSave = (entry: Entry<Sendable>) => 'value' in entry.command;

/** Two saves of the same field: equal in all but the value. */
function isSameField(a: Entry<Sendable>, b: Entry<Sendable>): boolean {
	const field = ({ command }: Entry<Sendable>) => JSON.stringify(Object.entries({ ...command, value: null }).sort());
	return field(a) === field(b);
}

/**
 * The unsent save that a newer one makes needless. What stands before something else, such as sharing the answer,
 * was meant as it stood and stays; so does the one on its way, which the server may have already.
 */
export function replacedBy<C extends Sendable>(
	entry: Entry<C>,
	list: readonly Entry<C>[],
	onItsWay: string | null
): Entry<C> | null {
	if (!isSave(entry)) return null;
	for (const before of [...list].reverse()) {
		if (!isSave(before)) return null;
		if (before.id !== onItsWay && isSameField(before, entry)) return before;
	}
	return null;
}

export const without = <C>(list: readonly Entry<C>[], id: string | undefined): Entry<C>[] =>
	list.filter((entry) => entry.id !== id);

export const stillKept = (entry: Entry<unknown>, now: number): boolean => now - entry.at < keptFor;

/** Refusals that pass by themselves: the same command, with the same id, may be accepted a little later. */
export const isPassing = (reply: Reply): boolean =>
	!reply.ok && (reply.code === 'slow-down' || reply.code === 'unavailable' || reply.code === 'reload');
