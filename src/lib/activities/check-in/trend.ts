import { sessionsBack } from '#lib/activities/lookback.ts';
import { rowOf, type TrendField } from './fields.ts';

/** One person's answers in an earlier session of this group, on a day `YYYY-MM-DD` where it met. */
export type Earlier = { day: string; answers: Partial<Record<TrendField, number | null>> };

/** `day` is null for now, the last point; `value` is null if it wasn't asked or answered, or the person was absent. */
export type Point = { day: string | null; value: number | null };

export const pointsOf = (field: TrendField, earlier: readonly Earlier[], now: number | null | undefined): Point[] => [
	...earlier.slice(-sessionsBack).map(({ day, answers }) => ({ day, value: answers[field] ?? null })),
	{ day: null, value: now ?? null }
];

/** The upper end of a field's range, which starts at 0. */
export function mostOf(field: TrendField): number {
	const row = rowOf(field);
	return row.kind === 'scale' ? row.max : 1;
}

/** Each seat's sessions with check-in answers that staff look back on; other kinds may have answers there too. */
export const answeredBefore = (earlier: Record<string, readonly unknown[]>): Record<string, readonly Earlier[]> =>
	Object.fromEntries(
		Object.entries(earlier as Record<string, readonly Earlier[]>).map(([seat, list]) => [
			seat,
			list.some(({ answers }) => Object.keys(answers).length) ? list : []
		])
	);
