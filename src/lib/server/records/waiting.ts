import { and, eq, inArray } from 'drizzle-orm';
import { dayIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { reviewsDueFor } from '#lib/server/care-plans/due.ts';
import { openAlertsFor } from '#lib/server/live/alerts.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { openEvents } from './after-signing.ts';
import { followUpCount } from './follow-ups.ts';
import { returnedTo } from './note-steps.ts';
import { deskCounts } from './reviews.ts';
import { changeSays, outsideOf } from './waiting-outside.ts';
import { endedSessionsOf, type Ended } from './scope.ts';
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
		...(await followUpsOf(staff)),
		...(await changesOf(staff)),
		...(await outsideOf(staff)),
		...(await recordsOf(staff)),
		...(await planReviewsOf(staff)),
		...(toCoSign ? [coSign] : []),
		...(toReview ? [review] : [])
	];
}

/** One line for each plan of care whose review is near or late; whose it is, is said on its page alone. */
async function planReviewsOf(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	return (await reviewsDueFor(staff)).map(({ clientId, reviewOn, today }) => {
		const day = dayIn('short date', reviewOn, staff.locale);
		const later =
			reviewOn < today ? m.care_plan_waiting_overdue({ day }, words) : m.care_plan_waiting_soon({ day }, words);
		return {
			href: `/clients/${clientId}/plan`,
			label: reviewOn === today ? m.care_plan_waiting_today({}, words) : later
		};
	});
}

/** One line for each group and where it stands: who it is about is said on the page alone. */
async function alertsOf(staff: StaffMember): Promise<Waiting[]> {
	const labels = (await openAlertsFor(staff)).map(({ groupTitle, acknowledged }) => {
		const say = acknowledged ? m.record_waiting_disposition : m.record_waiting_alert;
		return say({ group: groupTitle }, { locale: staff.locale });
	});
	return [...new Set(labels)].map((label) => ({ href: '/alerts', label }));
}

/** One line for each note that somebody signed or reviewed and that something came after: risk before attendance, and both before an addendum (R19). */
async function changesOf(staff: StaffMember): Promise<Waiting[]> {
	const events = await openEvents(staff.id);
	if (events.length === 0) return [];
	const { t, db } = app().store;
	const mine = await groupsOf(staff);
	const { id, title, plannedStart, timeZone, groupId } = t.session;
	const rows = await db
		.select({ note: t.document.id, session: id, title, plannedStart, timeZone, groupId })
		.from(t.document)
		.innerJoin(t.session, eq(id, t.document.session))
		.where(
			and(inArray(t.document.id, [...new Set(events.map(({ noteId }) => noteId))]), eq(t.document.status, 'signed'))
		);
	return rows
		.filter((row) => mine.includes(row.groupId))
		.map(({ note, session, title, plannedStart, timeZone }) => {
			const date = shortDateAt(plannedStart, timeZone ?? 'UTC', staff.locale);
			const own = events.filter((event) => event.noteId === note);
			const isReviewer = own.some((event) => event.as === 'reviewer');
			const say = changeSays(
				own.map(({ kind }) => kind),
				isReviewer
			);
			const href = isReviewer ? `/reviews/${note}` : `/sessions/${session}/record#note-${note}`;
			return { href, label: say({ title, date }, { locale: staff.locale }) };
		});
}

/** One's own follow-ups, in one line; overdue ones are counted by themselves. */
async function followUpsOf(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const { count, overdue } = await followUpCount(staff);
	const line = (label: string) => ({ href: '/alerts#follow-ups', label });
	return [
		...(overdue ? [line(m.record_waiting_follow_ups_overdue({ count: overdue }, words))] : []),
		...(count > overdue ? [line(m.record_waiting_follow_ups({ count: count - overdue }, words))] : [])
	];
}

async function recordsOf(staff: StaffMember): Promise<Waiting[]> {
	const ended = (await endedSessionsOf(staff, 'facilitator', ['ended'])).reverse();
	const sessions = [...(await closedWithDrafts(staff)), ...ended];
	if (sessions.length === 0) return [];
	const { t, db } = app().store;
	const ids = sessions.map((session) => session.id);
	const [confirmed, returned, drafts] = await Promise.all([
		db.selectDistinct({ session: t.attendance.session }).from(t.attendance).where(inArray(t.attendance.session, ids)),
		returnedTo(staff.id, ids),
		db
			.select({ session: t.document.session })
			.from(t.document)
			.where(and(inArray(t.document.session, ids), eq(t.document.status, 'draft'), eq(t.document.authorId, staff.id)))
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

/** A correction after the close gave somebody a note to write. */
async function closedWithDrafts(staff: StaffMember): Promise<Ended[]> {
	const { t, db } = app().store;
	const { id, title, endedAt, groupTitle, timeZone, groupId } = t.session;
	const rows = await db
		.selectDistinct({ id, title, endedAt, groupTitle, timeZone, groupId })
		.from(t.document)
		.innerJoin(t.session, eq(id, t.document.session))
		.where(and(eq(t.document.authorId, staff.id), eq(t.document.status, 'draft'), eq(t.session.status, 'closed')));
	if (rows.length === 0) return [];
	const mine = await groupsOf(staff, ['facilitator']);
	return rows
		.filter((row) => mine.includes(row.groupId))
		.map(({ id, title, endedAt, groupTitle, timeZone }) => ({
			...{ id, title, endedAt: endedAt!, groupTitle: groupTitle ?? '', timeZone: timeZone ?? 'UTC' }
		}));
}
