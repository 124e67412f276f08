import type { Lookback } from '#lib/activities/lookback.ts';
import { trendFields, type CheckInField } from './fields.ts';
import type { CheckInEvents } from './fold.ts';
import { trendLines } from './trend-words.ts';

const isTrend = (field: CheckInField) => (trendFields as CheckInField[]).includes(field);

export const lookback: Lookback<CheckInEvents> = {
	as: 'answers',
	answered(event) {
		if (event.type !== 'check-in.answered' || !isTrend(event.field)) return null;
		const { field, value } = event;
		return typeof value === 'number' || value === null ? { [field]: value } : null;
	},
	seen: (answers) => ({ answers }),
	lines: trendLines
};
