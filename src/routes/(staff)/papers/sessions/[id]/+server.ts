import { getLocale } from '#lib/paraglide/runtime.js';
import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { printSession } from '#lib/server/exports/papers.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';

/** Attendance and the group's note, for the file of the session. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	const id = await sessionNamed(event.params.id);
	return asPdf(await printSession(by, id, getLocale()), 'session');
};
