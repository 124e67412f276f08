import { and, eq, inArray } from 'drizzle-orm';
import { dayIn } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { reviewsDueFor } from '#lib/server/care-plans/due.ts';
import { ownDecisions } from '#lib/server/care-team/decisions.ts';
import { programsWaiting } from './waiting-programs.ts';
import { openAlertsFor } from '#lib/server/live/alerts.ts';
import { deskCounts } from '#lib/server/desk/counts.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { openEvents } from './after-signing.ts';
import { followUpCount } from './follow-ups.ts';
import { changeSays, outsideOf, type Waiting } from './waiting-outside.ts';
import { entriesToAttest } from './supervision-log.ts';
import { ownToWrite, sessionsToWrite } from './to-write.ts';
import { shortDateAt } from './time-of-day.ts';

/** Record work for a staff member, most urgent first, in their language. No client is named. */
export async function waitingFor(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const [counts, toAttest] = await Promise.all([deskCounts(staff), entriesToAttest(staff.id)]);
	const atDesk = ([view, say]: (typeof deskLines)[number]) =>
		counts[view] > 0 ? [{ href: `/reviews?show=${view}`, label: say({ count: counts[view] }, words) }] : [];
	return [
		...(await alertsOf(staff)),
		...(await followUpsOf(staff)),
		...(await decisionsOf(staff)),
		...(await changesOf(staff)),
		...(await outsideOf(staff)),
		...(await recordsOf(staff)),
		...(await planReviewsOf(staff)),
		...(await programsWaiting(staff)),
		...deskLines.flatMap(atDesk),
		...(toAttest
			? [{ href: `/supervision/${staff.id}`, label: m.record_waiting_attest({ count: toAttest }, words) }]
			: [])
	];
}

/** One line for each care team decision that the staff member is to carry out; only its page says whom it is about. */
async function decisionsOf(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	return (await ownDecisions(staff)).map(({ id, dueOn, today }) => {
		const day = dayIn('short date', dueOn, staff.locale);
		const say = dueOn < today ? m.care_team_waiting_late : m.care_team_waiting;
		return { href: `/decisions/${id}`, label: say({ day }, words) };
	});
}

/** One line for each plan of care whose review is near or overdue; only its page says whose it is. */
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

/** The parts of a supervisor's desk that are theirs to do or to oversee. Changes after signing have their own lines. */
const deskLines = [
	['to-co-sign', m.record_waiting_co_sign],
	['to-review', m.record_waiting_reviews],
	['late', m.record_waiting_late]
] as const;

/** One line for each group and state; only the page says whom it is about. */
async function alertsOf(staff: StaffMember): Promise<Waiting[]> {
	const labels = (await openAlertsFor(staff)).map(({ groupTitle, acknowledged }) => {
		const say = acknowledged ? m.record_waiting_disposition : m.record_waiting_alert;
		return say({ group: groupTitle }, { locale: staff.locale });
	});
	return [...new Set(labels)].map((label) => ({ href: '/alerts', label }));
}

/** One line for each note where something happened after the staff member signed or reviewed it: risk before attendance, then an addendum (R19). */
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

/** One's own follow-ups, in one line; overdue ones are counted separately. */
async function followUpsOf(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const { count, overdue } = await followUpCount(staff);
	const line = (label: string) => ({ href: '/alerts#follow-ups', label });
	return [
		...(overdue ? [line(m.record_waiting_follow_ups_overdue({ count: overdue }, words))] : []),
		...(count > overdue ? [line(m.record_waiting_follow_ups({ count: count - overdue }, words))] : [])
	];
}

/** One line for each session with something to write, oldest first: the same count a supervisor's desk shows for this person. */
async function recordsOf(staff: StaffMember): Promise<Waiting[]> {
	const words = { locale: staff.locale };
	const open = await ownToWrite(staff);
	return (await sessionsToWrite(open)).map(({ session, title, endedAt, timeZone, isConfirmed, drafts, returned }) => {
		const said = { title, date: shortDateAt(endedAt, timeZone, staff.locale) };
		const href = `/sessions/${session}/wrap-up`;
		if (!isConfirmed) return { href, label: m.record_waiting_attendance(said, words) };
		if (returned)
			return { href: `${href}/sign`, label: m.record_waiting_returned({ ...said, count: returned }, words) };
		return drafts
			? { href, label: m.record_waiting_notes({ ...said, count: drafts }, words) }
			: { href, label: m.record_waiting_unwritten(said, words) };
	});
}
