type Point = Pick<PointerEvent, 'pageY'>;

/** A row on its way to another place, by mouse, pen or finger. Nothing moves in the list until it is let go. */
export class Drag {
	/** The row that is held, by its place; null while none is. */
	from = $state<number | null>(null);
	/** Where it would go. */
	to = $state(0);
	/** How far it is from where it was, in pixels. */
	by = $state(0);
	#start = 0;
	#middles: number[] = [];
	#reach: (to: number) => number = (to) => to;

	/** `rows` in their order; `reach` says how far towards a place the row may go. */
	take({ pageY }: Point, rows: Element[], from: number, reach: (to: number) => number) {
		this.#middles = rows.map((row) => {
			const { top, bottom } = row.getBoundingClientRect();
			return (top + bottom) / 2 + scrollY;
		});
		[this.#start, this.#reach] = [pageY, reach];
		[this.from, this.to, this.by] = [from, from, 0];
	}

	carry({ pageY }: Point) {
		if (this.from === null) return;
		this.by = pageY - this.#start;
		const at = this.#middles[this.from]! + this.by;
		const from = this.from;
		this.to = this.#reach(this.#middles.filter((middle, i) => i !== from && middle < at).length);
	}

	/** Where from and where to, if it goes anywhere. */
	drop(): { from: number; to: number } | null {
		const { from, to } = this;
		this.stop();
		return from === null || from === to ? null : { from, to };
	}

	stop() {
		[this.from, this.by] = [null, 0];
	}

	/** Whether the row would come in before or after this one. */
	mark(at: number): 'before' | 'after' | null {
		if (this.from === null || this.to === this.from || this.to !== at) return null;
		return this.to > this.from ? 'after' : 'before';
	}
}
