import { mulberry32 } from './chance.ts';

/** Repeatable randomness: a demo that differs from run to run is hard to talk about. */
export class Dice {
	/** In [0, 1). */
	readonly next: () => number;

	constructor(seed: number) {
		this.next = mulberry32(seed);
	}

	happens(share: number): boolean {
		return this.next() < share;
	}

	/** An integer from `least` to `most`, inclusive. */
	between(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	pick<T>(list: readonly T[]): T {
		return list[this.between(0, list.length - 1)]!;
	}

	shuffled<T>(list: readonly T[]): T[] {
		const rest = [...list];
		return list.map(() => rest.splice(this.between(0, rest.length - 1), 1)[0]!);
	}
}
