import { placeOf, shiftOf, type Drag } from './reorder.ts';

/** A row of a list on its way to another place, by mouse, pen or finger. */
export class Dragging {
	#drag = $state.raw<(Drag & { start: number }) | null>(null);
	readonly #rows: () => Element[];
	readonly #reach: (from: number, to: number) => number;

	/** `rows` in their order; `reach` says how far toward a place a row may go. */
	constructor(rows: () => Element[], reach: (from: number, to: number) => number) {
		[this.#rows, this.#reach] = [rows, reach];
	}

	/** The place of the row that is dragged; null while none is. */
	get from(): number | null {
		return this.#drag?.from ?? null;
	}

	// No row changes its place before it is dropped: a row that moves in the document would lose the pointer that holds it.
	take(event: PointerEvent & { currentTarget: HTMLElement }, from: number) {
		if (event.button !== 0 || this.#drag) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		const rows = this.#rows().map((row) => row.getBoundingClientRect());
		this.#drag = { rows, from, to: from, by: 0, start: event.pageY };
	}

	carry({ pageY }: PointerEvent) {
		if (!this.#drag) return;
		const { rows, from, start } = this.#drag;
		const by = pageY - start;
		this.#drag = { ...this.#drag, by, to: this.#reach(from, placeOf(rows, from, by)) };
	}

	/** Where from and where to, if it goes anywhere. */
	drop(): { from: number; to: number } | null {
		const drag = this.#drag;
		this.stop();
		return drag && drag.to !== drag.from ? { from: drag.from, to: drag.to } : null;
	}

	stop() {
		this.#drag = null;
	}

	/** How a row is drawn away from its own place meanwhile: the one that is dragged, and those that make room for it. */
	shift(at: number): string | undefined {
		return this.#drag ? `0 ${shiftOf(this.#drag, at)}px` : undefined;
	}
}
