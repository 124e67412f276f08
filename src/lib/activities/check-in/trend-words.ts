import type { TrendLine } from '#lib/activities/lookback.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { trendFields } from './fields.ts';
import { headOf } from './staff-words.ts';
import { mostOf } from './trend.ts';

export const trendLines = (words: { locale: Locale }): TrendLine[] =>
	trendFields.map((field) => ({
		...{ as: 'answers', question: field, label: headOf(field, words), most: mostOf(field) },
		bands: []
	}));
