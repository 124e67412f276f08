/** How long a phone may be away, locked or in a lift, before the room counts it as gone. */
export const grace = 15_000;

type Person = { session: number; who: string };

/**
 * Presence is sockets > 0, with a grace before a departure is told. Duplicate tabs are one person. It forgets everything when the server
 * stops: `expect` then gives those whom the log says are here the time to come back.
 */
export class Presence {
	#sockets = new Map<string, number>();
	#leaving = new Map<string, NodeJS.Timeout>();
	#arrived: (person: Person) => void;
	#departed: (person: Person) => void;
	#grace: number;

	constructor(told: { arrived: (person: Person) => void; departed: (person: Person) => void }, after = grace) {
		this.#arrived = told.arrived;
		this.#departed = told.departed;
		this.#grace = after;
	}

	came(person: Person) {
		const key = keyOf(person);
		this.#sockets.set(key, (this.#sockets.get(key) ?? 0) + 1);
		clearTimeout(this.#leaving.get(key));
		this.#leaving.delete(key);
		this.#arrived(person);
	}

	went(person: Person) {
		const key = keyOf(person);
		const left = (this.#sockets.get(key) ?? 1) - 1;
		if (left > 0) return void this.#sockets.set(key, left);
		this.#sockets.delete(key);
		this.expect(person);
	}

	/** Departs after the grace unless a socket comes first. */
	expect(person: Person) {
		const key = keyOf(person);
		if (this.#sockets.has(key) || this.#leaving.has(key)) return;
		const timer = setTimeout(() => {
			this.#leaving.delete(key);
			this.#departed(person);
		}, this.#grace);
		this.#leaving.set(key, timer);
	}

	isHere(person: Person): boolean {
		return this.#sockets.has(keyOf(person));
	}

	close() {
		for (const timer of this.#leaving.values()) clearTimeout(timer);
		this.#leaving.clear();
	}
}

const keyOf = ({ session, who }: Person) => `${session} ${who}`;
