import { sessionsBack } from '#lib/activities/lookback.ts';
import { rowOf, type TrendField } from './fields.ts';

/** What one person answered in an earlier session of this group, on a day `YYYY-MM-DD` where it met. */
export type Earlier = { day: string; answers: Partial<Record<TrendField, number | null>> };

/** `day` is null for now, the last point; `value` where the session did not ask, or the person passed or was not there. */
export type Point = { day: string | null; value: number | null };

export const pointsOf = (field: TrendField, earlier: readonly Earlier[], now: number | null | undefined): Point[] => [
	...earlier.slice(-sessionsBack).map(({ day, answers }) => ({ day, value: answers[field] ?? null })),
	{ day: null, value: now ?? null }
];

/** The upper end of a field's own range, which begins at 0. */
export function mostOf(field: TrendField): number {
	const row = rowOf(field);
	return row.kind === 'scale' ? row.max : 1;
}

/** Of each seat's sessions, those where a check-in asked something of which the answers are looked back at: another kind may look back too. */
export const answeredBefore = (earlier: Record<string, readonly unknown[]>): Record<string, readonly Earlier[]> =>
	Object.fromEntries(
		Object.entries(earlier as Record<string, readonly Earlier[]>).map(([seat, list]) => [
			seat,
			list.some(({ answers }) => Object.keys(answers).length) ? list : []
		])
	);
