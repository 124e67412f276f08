import { fillPopover } from './popover.ts';

type Fill = Record<string, (...args: never[]) => unknown>;

/** Defines what is missing, and leaves alone what is there. */
function define(on: object, fill: Fill): void {
	for (const [name, value] of Object.entries(fill))
		if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });
}

function findLastIndex<T>(this: T[], fits: (item: T, at: number, list: T[]) => unknown): number {
	let at = this.length - 1;
	while (at >= 0 && !fits(this[at]!, at, this)) at--;
	return at;
}

const lists: Fill = {
	findLastIndex,
	findLast<T>(this: T[], fits: (item: T, at: number, list: T[]) => unknown): T | undefined {
		return this[findLastIndex.call(this, fits as never)];
	},
	toSorted<T>(this: T[], order?: (a: T, b: T) => number): T[] {
		return [...this].sort(order);
	},
	toReversed<T>(this: T[]): T[] {
		return [...this].reverse();
	},
	toSpliced<T>(this: T[], ...args: Parameters<T[]['splice']>): T[] {
		const copy = [...this];
		copy.splice(...args);
		return copy;
	}
};

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, at: number) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	let at = 0;
	for (const item of items) {
		const key = keyOf(item, at++);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}

function canParse(url: string, base?: string): boolean {
	try {
		new URL(url, base);
		return true;
	} catch {
		return false;
	}
}

/**
 * Gives an older browser what our programs use and it does not have. Loaded by the client's `init` hook only where something is
 * missing, so that no other phone pays for it; `tests/architecture/browsers.test.ts` knows what is here.
 */
export function fill(): void {
	define(Array.prototype, lists);
	define(Map, { groupBy });
	define(URL, { canParse });
	if (!('popover' in HTMLElement.prototype)) fillPopover();
}
