import type { ClientCommand } from '#lib/room/commands.ts';
import type { Entry } from './queue.ts';

/** Storage for unsent entries, in order. `durable` survives a reload; `memory` doesn't, and the person is told so. */
export interface Shelf<C = ClientCommand> {
	readonly kind: 'durable' | 'memory';
	all(): Promise<Entry<C>[]>;
	/** Appends an entry and removes the one it replaces. */
	put(entry: Entry<C>, instead?: string): Promise<void>;
	drop(id: string): Promise<void>;
	clear(): Promise<void>;
}

export function memoryShelf<C = ClientCommand>(): Shelf<C> {
	let entries: Entry<C>[] = [];
	return {
		kind: 'memory',
		all: async () => entries,
		async put(entry, instead) {
			entries = [...entries.filter((it) => it.id !== instead), entry];
		},
		async drop(id) {
			entries = entries.filter((it) => it.id !== id);
		},
		async clear() {
			entries = [];
		}
	};
}
