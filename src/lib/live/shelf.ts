import type { Entry } from './queue.ts';

/** Where unsent entries lie, in order. `durable` outlives a reload; `memory` does not, and the person is told so. */
export interface Shelf {
	readonly kind: 'durable' | 'memory';
	all(): Promise<Entry[]>;
	/** Puts an entry last and takes away the one it replaces. */
	put(entry: Entry, instead?: string): Promise<void>;
	drop(id: string): Promise<void>;
	clear(): Promise<void>;
}

export function memoryShelf(): Shelf {
	let entries: Entry[] = [];
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
