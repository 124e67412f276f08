import { and, eq, inArray } from 'drizzle-orm';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { openAlertsFor } from '#lib/server/live/alerts.ts';
import { returnedTo } from './note-steps.ts';
import { deskCounts } from './reviews.ts';
import { endedSessionsOf } from './scope.ts';
import { shortDateAt } from './time-of-day.ts';

export type Waiting = { href: string; label: string };

/** What of the records waits for somebody, most urgent first, in their own language. No client is named. */
export async function waitingFor(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const { toCoSign, toReview } = await deskCounts(staff);
	const coSign = { href: '/reviews?show=to-co-sign', label: m.record_waiting_co_sign({ count: toCoSign }, words) };
	const review = { href: '/reviews?show=to-review', label: m.record_waiting_reviews({ count: toReview }, words) };
	return [
		...(await alertsOf(staff)),
		...(await recordsOf(staff)),
		...(toCoSign ? [coSign] : []),
		...(toReview ? [review] : [])
	];
}

/** One line for each group and where it stands: who it is about is said on the page alone. */
async function alertsOf(staff: StaffMember): Promise<Waiting[]> {
	const labels = (await openAlertsFor(staff)).map(({ groupTitle, acknowledged }) => {
		const say = acknowledged ? m.record_waiting_disposition : m.record_waiting_alert;
		return say({ group: groupTitle }, { locale: staff.locale });
	});
	return [...new Set(labels)].map((label) => ({ href: '/alerts', label }));
}

async function recordsOf(staff: StaffMember): Promise<Waiting[]> {
	const sessions = (await endedSessionsOf(staff, 'facilitator', ['ended'])).reverse();
	if (sessions.length === 0) return [];
	const { t, db } = app().store;
	const ids = sessions.map((session) => session.id);
	const [confirmed, returned, drafts] = await Promise.all([
		db.selectDistinct({ session: t.attendance.session }).from(t.attendance).where(inArray(t.attendance.session, ids)),
		returnedTo(staff.id, ids),
		db
			.select({ session: t.note.session })
			.from(t.note)
			.where(and(inArray(t.note.session, ids), eq(t.note.status, 'draft'), eq(t.note.authorId, staff.id)))
	]);
	const begun = new Set(confirmed.map((row) => row.session));
	return sessions.flatMap((session) => {
		const said = { title: session.title, date: shortDateAt(session.endedAt!, session.timeZone, staff.locale) };
		const href = `/sessions/${session.id}/wrap-up`;
		if (!begun.has(session.id)) return [{ href, label: m.record_waiting_attendance(said, { locale: staff.locale }) }];
		const back = returned.get(session.id) ?? 0;
		if (back) {
			const label = m.record_waiting_returned({ ...said, count: back }, { locale: staff.locale });
			return [{ href: `${href}/sign`, label }];
		}
		const count = drafts.filter((draft) => draft.session === session.id).length;
		return count ? [{ href, label: m.record_waiting_notes({ ...said, count }, { locale: staff.locale }) }] : [];
	});
}
