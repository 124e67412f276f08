import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** The safety item's name beside a questionnaire's totals. */
export const safetyLabel = (number: number, locale: Locale): string =>
	m.activities_questionnaire_trend_safety({ number }, { locale });
