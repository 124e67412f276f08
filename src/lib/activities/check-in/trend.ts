import { rowOf, type TrendField } from './fields.ts';

/** What one person answered in an earlier session of this group, on a day `YYYY-MM-DD` where it met. */
export type Earlier = { day: string; answers: Partial<Record<TrendField, number | null>> };

/** `day` is null for now, the last point; `value` where the session did not ask, or the person passed or was not there. */
export type Point = { day: string | null; value: number | null };

/** As many sessions as it looks back over. */
export const longest = 6;

export const pointsOf = (field: TrendField, earlier: readonly Earlier[], now: number | null | undefined): Point[] => [
	...earlier.slice(-longest).map(({ day, answers }) => ({ day, value: answers[field] ?? null })),
	{ day: null, value: now ?? null }
];

/** Where each point is in a box: across by session, up by the field's own range. A session without an answer is a gap. */
export function drawn(field: TrendField, points: readonly Point[], width: number, height: number) {
	const row = rowOf(field);
	const most = row.kind === 'scale' ? row.max : 1;
	const across = points.length > 1 ? width / (points.length - 1) : 0;
	const dots = points.flatMap(({ value }, i) =>
		value === null ? [] : [{ i, x: round(i * across), y: round(height - (value / most) * height) }]
	);
	const lines = dots.slice(1).map((to, i) => ({ from: dots[i]!, to, isGap: to.i - dots[i]!.i > 1 }));
	return { dots, lines };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Of each seat's sessions, those where a check-in asked something of which the answers are looked back at: another kind may look back too. */
export const answeredBefore = (earlier: Record<string, readonly unknown[]>): Record<string, readonly Earlier[]> =>
	Object.fromEntries(
		Object.entries(earlier as Record<string, readonly Earlier[]>).map(([seat, list]) => [
			seat,
			list.some(({ answers }) => Object.keys(answers).length) ? list : []
		])
	);
