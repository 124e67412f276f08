import type { Lookback } from '#lib/activities/lookback.ts';
import { trendFields, type AskedField } from './fields.ts';
import type { CheckInEvents } from './fold.ts';
import { trendLines } from './trend-words.ts';

const isTrend = (field: AskedField) => (trendFields as AskedField[]).includes(field);

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
