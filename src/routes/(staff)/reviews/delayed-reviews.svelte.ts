/** For so long a review can be taken back, in milliseconds: it is not sent before. */
export const undoable = 8_000;

export type Delayed = { note: string; name: string };
/** Sends one; false when it was not accepted. `leaving`: the page may be gone before the answer. */
export type SendReview = (note: string, leaving: boolean) => Promise<boolean>;

/**
 * Reviews that count in a moment. A review is final, so the way back is before it is sent: each waits by itself, and all of them are sent
 * at once when the desk is left.
 */
export class DelayedReviews {
	/** Not sent yet, the last one at the end. */
	waiting: Delayed[] = $state.raw([]);
	/** Those that the server did not take. */
	failed: Delayed[] = $state.raw([]);
	/** By note. */
	readonly #timers: Record<string, ReturnType<typeof setTimeout>> = {};
	#send: SendReview;
	#onSent: () => void;

	constructor(send: SendReview, onSent: () => void) {
		this.#send = send;
		this.#onSent = onSent;
	}

	has(note: string): boolean {
		return this.waiting.some((one) => one.note === note);
	}

	add(review: Delayed) {
		if (this.has(review.note)) return;
		this.failed = this.failed.filter(({ note }) => note !== review.note);
		this.waiting = [...this.waiting, review];
		this.#timers[review.note] = setTimeout(() => void this.#go(review, false), undoable);
	}

	/** Takes back this one, or the last; returns which. */
	undo(note = this.waiting.at(-1)?.note): Delayed | null {
		const review = this.waiting.find((one) => one.note === note) ?? null;
		if (review) this.#forget(review);
		return review;
	}

	/** Sends everything that waits, now. */
	flush() {
		for (const review of this.waiting) void this.#go(review, true);
	}

	#forget({ note }: Delayed) {
		clearTimeout(this.#timers[note]);
		delete this.#timers[note];
		this.waiting = this.waiting.filter((one) => one.note !== note);
	}

	async #go(review: Delayed, leaving: boolean) {
		this.#forget(review);
		const isTaken = await this.#send(review.note, leaving).catch(() => false);
		if (!isTaken) this.failed = [...this.failed, review];
		this.#onSent();
	}
}
