import type { Measure, Score } from '#lib/measures/measure.ts';
import { isSkipped, score } from '#lib/measures/score.ts';
import type { MeasureSeat, MeasureStaff } from './fold.ts';

export type Row = {
	seat: string;
	name: string;
	/** Items answered, without passes. */
	answered: number;
	finished: boolean;
	/** Scored items that are missing or passed. */
	open: number;
	score: Score;
	/** When a safety item was flagged, UTC milliseconds. */
	flagged: number | null;
};

/** Each person's progress and total, by name; for staff only. */
export function rows(
	measure: Measure,
	names: Record<string, string>,
	seats: Record<string, MeasureSeat>,
	{ flagged }: MeasureStaff
): Row[] {
	const scored = measure.items.filter((item) => item.scored);
	return Object.entries(names)
		.map(([seat, name]) => {
			const { answers = {}, finished = false } = seats[seat] ?? {};
			const given = (id: string) => (answers[id] ?? null) !== null;
			return {
				...{ seat, name, finished, score: score(measure, answers), flagged: flagged[seat] ?? null },
				answered: measure.items.filter((item) => given(item.id)).length,
				open: scored.filter((item) => !given(item.id) && !isSkipped(item, answers)).length
			};
		})
		.sort((a, b) => a.name.localeCompare(b.name));
}
