/** Chance that is the same every time: a demo that differs from run to run cannot be talked about. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** From 0 up to 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	happens(share: number): boolean {
		return this.next() < share;
	}

	/** A whole number from `least` to `most`, both included. */
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
