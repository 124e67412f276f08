import type { TrendLine } from '#lib/activities/lookback.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { trendFields, type TrendField } from './fields.ts';
import { headOf } from './staff-words.ts';
import { mostOf } from './trend.ts';

const higher: Partial<Record<TrendField, 'better' | 'worse'>> = {
	...{ mood: 'better', anxiety: 'worse', cravings: 'worse', 'sleep-quality': 'better' }
};

export const trendLines = (words: { locale: Locale }): TrendLine[] =>
	trendFields.map((field) => ({
		...{ as: 'answers', question: field, label: headOf(field, undefined, words), most: mostOf(field) },
		...{ bands: [], higher: higher[field] }
	}));
