import { getLocale } from '#lib/paraglide/runtime.js';
import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireRecent } from '#lib/server/auth/recent.ts';
import { evidenceFor, evidencePaper } from '#lib/server/outcomes/evidence.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

/** A year of a program's outcome reviews, for whoever surveys it. */
export const GET = async (event) => {
	const { staff, program } = await requireProgram(event, 'supervisor', 'care-team');
	await requireRecent(event, `/programs/${program.id}/outcomes`);
	return asPdf(await evidencePaper(await evidenceFor(staff, program.id, getLocale())), 'outcome-reviews');
};
