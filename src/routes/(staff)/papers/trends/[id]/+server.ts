import { getLocale } from '#lib/paraglide/runtime.js';
import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { printTrends } from '#lib/server/exports/trends-paper.ts';
import { trendSpanIn } from '#lib/domain/outcomes/span.ts';

/** A client's trends, drawn and in tables. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const weeks = trendSpanIn(event.url.searchParams.get('weeks'));
	return asPdf(await printTrends(by, event.params.id, { weeks, locale: getLocale() }), 'trends');
};
