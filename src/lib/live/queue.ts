import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { keptFor } from '#lib/room/wire.ts';

/**
 * An unanswered command. `at` is its time by this device's clock; `since` is by the uptime of the page that created it,
 * which setting a clock doesn't change. The id stays the same for every retry (R4).
 */
export type Entry<C = ClientCommand> = { id: string; command: C; at: number; since?: number };

/** What an outbox can hold. A command with a `value` is replaced by a later one for the same thing. */
export type Sendable = { type: string };

const isSave = (entry: Entry<Sendable>) => 'value' in entry.command;

/** Whether two saves are for the same field: equal except for the value. */
function isSameField(a: Entry<Sendable>, b: Entry<Sendable>): boolean {
	const field = ({ command }: Entry<Sendable>) => JSON.stringify(Object.entries({ ...command, value: null }).sort());
	return field(a) === field(b);
}

/**
 * The unsent save that a newer one supersedes. A save that precedes another command, such as sharing the answer, was
 * meant as it was and stays; so does one in transit, which the server may already have.
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

/** Temporary refusals: the same command, with the same id, may be accepted a little later. */
export const isPassing = (reply: Reply): boolean =>
	!reply.ok && (reply.code === 'slow-down' || reply.code === 'unavailable' || reply.code === 'reload');
