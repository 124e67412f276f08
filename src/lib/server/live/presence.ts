/** How long a phone may be gone, locked or in an elevator, before the room counts its person as having left. */
export const grace = 15_000;

type Person = { session: number; who: string };

/**
 * Presence is sockets > 0, with a grace period before a departure is reported. Duplicate tabs are one person. A restart forgets everything:
 * `expect` then gives the people who are here according to the log time to reconnect.
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

	/** Departs after the grace period unless a socket connects first. */
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
