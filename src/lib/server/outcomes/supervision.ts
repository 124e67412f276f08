import { and, desc, eq, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { namesOf } from '#lib/server/care-team/roster.ts';
import { initialsOf } from '#lib/server/exports/period.ts';
import { isOfClient } from '#lib/server/programs/access.ts';
import { traceListed } from './program.ts';
import { reviewsIn } from './reviews.ts';
import { shownReviews } from './shown.ts';

/**
 * Undecided reviews begun by a supervisee, for discussion in supervision. By initials, like the log, and only of clients whose record this reader
 * may read as a clinician of their groups; viewing is audited for each of them (R17).
 */
export async function waitingReviews(reader: StaffMember, supervisee: string, now = Date.now()) {
	const { t, db } = app().store;
	const r = t.outcomeReview;
	const decided = db.select({ id: r.decides }).from(r).where(isNotNull(r.decides));
	const rows = await db
		.select()
		.from(r)
		.where(and(eq(r.by, supervisee), isNull(r.decides), notInArray(r.id, decided)))
		.orderBy(desc(r.at));
	const open = reviewsIn(rows);
	const seen = await Promise.all(open.map((one) => isOfClient(reader, one)));
	const shown = await shownReviews(
		open.filter((_, i) => seen[i]),
		reader.locale
	);
	await traceListed(reader, `staff/${supervisee}`, shown, { act: 'outcome-review.listed', at: now });
	const names = await namesOf([...new Set(shown.map(({ clientId }) => clientId))]);
	return shown.map(({ id, clientId, measure, found, at }) => ({
		...{ id, clientId, measure, found, at, initials: initialsOf(names.get(clientId)?.name ?? '') }
	}));
}
