import type { BallotView } from './view.ts';

/** What a pass puts into the box. No answer has this form. */
export const pass = '#pass';

export type Counts = { counts: Map<string, number>; answered: number };

/** The count of each key in this round, and how many answered without passing: from the box, or from the seats. */
export function counted<V, R>(view: BallotView<V, R>, keys: (value: V) => string[]): Counts {
	const { room, config, seats } = view;
	if (config.anonymous === 'everyone') {
		const counts = new Map(Object.entries(view.box ?? {}));
		return { counts, answered: room.answered - (counts.get(pass) ?? 0) - (view.unopened ?? 0) };
	}
	const values = Object.values(seats)
		.filter((seat) => seat.voted === room.round)
		.map((seat) => seat.answers[room.round] ?? null)
		.filter((value) => value !== null);
	const counts = new Map<string, number>();
	for (const key of values.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return { counts, answered: values.length };
}
