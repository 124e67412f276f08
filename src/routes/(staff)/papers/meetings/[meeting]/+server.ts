import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { printMeeting } from '#lib/server/care-team/pack.ts';

/** A meeting's pack: a page for each person on its agenda. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	return asPdf(await printMeeting(by, event.params.meeting), 'care-team-meeting');
};
