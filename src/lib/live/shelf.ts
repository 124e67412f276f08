import type { ClientCommand } from '#lib/room/commands.ts';
import type { Entry } from './queue.ts';

/** Where unsent entries lie, in order. `durable` outlives a reload; `memory` does not, and the person is told so. */
export interface Shelf<C = ClientCommand> {
	readonly kind: 'durable' | 'memory';
	all(): Promise<Entry<C>[]>;
	/** Puts an entry last and takes away the one it replaces. */
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
