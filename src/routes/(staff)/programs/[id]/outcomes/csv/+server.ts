import { stringify } from 'csv-stringify/sync';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireRecent } from '#lib/server/auth/recent.ts';
import { evidenceFor, evidenceTable } from '#lib/server/outcomes/evidence.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

/** Who was talked about by which rule, with what it found and what was decided, one review a row. */
export const GET = async (event) => {
	const { staff, program } = await requireProgram(event, 'supervisor', 'care-team');
	await requireRecent(event, `/programs/${program.id}/outcomes`);
	const rows = await evidenceTable(await evidenceFor(staff, program.id, getLocale()));
	// A cell that a spreadsheet would take for a formula gets an apostrophe; the mark at the start says that it is UTF-8.
	const csv = stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });
	return new Response(`\ufeff${csv}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="outcome-reviews.csv"'
		}
	});
};
