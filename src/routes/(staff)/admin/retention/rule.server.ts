import { z } from 'zod';
import { longestLogMonths, longestYears, shortestLogMonths, shortestYears } from '#lib/domain/retention.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';

const emptyOr = (min: number, max: number, error: () => string) =>
	z
		.string()
		.trim()
		.refine((typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max), { error })
		.transform((typed) => (typed === '' ? null : Number(typed)));

/** How long one program keeps things; empty: for good. */
export const ruleSchema = z.strictObject({
	id: rowId(),
	retentionYears: emptyOr(shortestYears, longestYears, () =>
		m.retention_years_wrong({ min: shortestYears, max: longestYears })
	),
	logMonths: emptyOr(shortestLogMonths, longestLogMonths, () =>
		m.retention_months_wrong({ min: shortestLogMonths, max: longestLogMonths })
	)
});
