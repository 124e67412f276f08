import { askedIn } from '#lib/domain/desk.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { programsToSet } from '#lib/server/records/guard/limits.ts';
import { obligationsFor } from '#lib/server/obligations/shown.ts';
import { authorsOf } from '#lib/server/desk/authors.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { openAlertsFor } from '#lib/server/live/alerts.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { followUpCount } from '#lib/server/records/follow-ups.ts';
import { clientNames } from '#lib/server/records/who.ts';

/** What depends on the address's query is read here alone, so that going from note to note does not make the list again. */
export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	event.depends('staff:desk');
	const desk = await deskOf(by, askedIn(event.url.searchParams));
	const { client } = desk.asked;
	const isKnown = client !== null && (await mayReadClient(by, client)) !== null;
	const [authors, alerts, followUps, programs, promises] = await Promise.all([
		authorsOf(desk.groups),
		openAlertsFor(by),
		followUpCount(by),
		programsToSet(by),
		obligationsFor(by)
	]);
	return {
		desk,
		authors,
		setsChecks: programs.length > 0,
		/** How many wait for someone; who they are about is said on their own page. */
		alerts: alerts.length,
		followUps: followUps.count,
		promises,
		clientName: isKnown ? ((await clientNames([client])).get(client) ?? null) : null,
		now: Date.now()
	};
};
