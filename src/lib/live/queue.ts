import type { ClientCommand } from '#lib/room/commands.ts';
import type { Reply } from '#lib/room/protocol.ts';
import { keptFor } from '#lib/room/wire.ts';

/**
 * A command without an answer yet. `at` is when, by this device's clock, and `since` by the uptime of the page that made it, which no
 * clock that is set changes; the id stays the same over every retry (R4).
 */
export type Entry<C = ClientCommand> = { id: string; command: C; at: number; since?: number };

const isSave = (entry: Entry) => 'value' in entry.command;

/** Two saves of the same field: equal in all but the value. */
function isSameField(a: Entry, b: Entry): boolean {
	const field = ({ command }: Entry) => JSON.stringify(Object.entries({ ...command, value: null }).sort());
	return field(a) === field(b);
}

/**
 * The unsent save that a newer one makes needless. What stands before something else, such as sharing the answer,
 * was meant as it stood and stays; so does the one on its way, which the server may have already.
 */
export function replacedBy(entry: Entry, list: readonly Entry[], onItsWay: string | null): Entry | null {
	if (!isSave(entry)) return null;
	for (const before of [...list].reverse()) {
		if (!isSave(before)) return null;
		if (before.id !== onItsWay && isSameField(before, entry)) return before;
	}
	return null;
}

export const without = (list: readonly Entry[], id: string | undefined): Entry[] =>
	list.filter((entry) => entry.id !== id);

export const stillKept = (entry: Entry, now: number): boolean => now - entry.at < keptFor;

/** Refusals that pass by themselves: the same command, with the same id, may be accepted a little later. */
export const isPassing = (reply: Reply): boolean =>
	!reply.ok && (reply.code === 'slow-down' || reply.code === 'unavailable' || reply.code === 'reload');
