/** A set of listeners for one kind of event. */
export class Listeners<T> {
	readonly #all = new Set<(it: T) => void>();

	/** Returns a function that stops it. */
	readonly add = (listener: (it: T) => void): (() => void) => {
		this.#all.add(listener);
		return () => void this.#all.delete(listener);
	};

	tell(it: T): void {
		this.#all.forEach((listener) => listener(it));
	}
}
