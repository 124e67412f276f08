import { getLocale } from '#lib/paraglide/runtime.js';
import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { printSheet } from '#lib/server/exports/papers.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';

/** The sheet that lies in the room: preferred names with one letter of the last. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const id = await sessionNamed(event.params.id);
	return asPdf(await printSheet(by, id, getLocale()), 'sign-in-sheet');
};
