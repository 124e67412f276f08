import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { planViewOf } from '#lib/server/care-plans/view.ts';
import { alertsOfClient } from '#lib/server/charts/alerts-of.ts';
import { documentsOf } from '#lib/server/charts/documents-of.ts';
import { groupsOfClient } from '#lib/server/charts/groups-of.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { timelineOf } from '#lib/server/charts/timeline.ts';
import { weekOf } from '#lib/server/charts/week.ts';
import { coursesOf } from '#lib/server/curricula/person-course.ts';
import { personView } from '#lib/server/curricula/person-view.ts';
import { obligationsOfClient } from '#lib/server/obligations/shown.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { meetingSubject } from './agenda.ts';
import { decisionsOfClient } from './decisions.ts';
import { measuredOf } from './measured.ts';
import { groupsIn } from './roster.ts';
import { programById, type Meeting } from './scope.ts';

const lastAlerts = 4;

/**
 * One page about a person within a meeting, from the chart's own readers and for the program's groups only. The caller has checked that this reader
 * sees the meeting's people; opening the page is audited as reading the chart, before anything is shown (R17).
 */
export async function personPage(staff: StaffMember, meeting: Meeting, clientId: string, at = Date.now()) {
	const { write, audit } = app().store;
	const row = { at, by: staff.id, act: 'chart.read', subject: clientId, clientId };
	await write(() => [audit.row({ ...row, detail: meetingSubject(meeting.id) })]);
	const [program, here, { touched }, drafts, own] = await Promise.all([
		programById(meeting.programId),
		groupsIn(meeting.programId),
		groupsOfClient(clientId),
		groupsOf(staff, ['facilitator', 'supervisor']),
		groupsOf(staff)
	]);
	const groups = touched.filter((id) => here.includes(id));
	// In a group they neither lead nor supervise, they see what is signed, as a care team does.
	const signedOnly = groups.filter((id) => !drafts.includes(id));
	const [identity, timeline, weeks, measures, plan, documents, decisions, promised, alerts, courses] =
		await Promise.all([
			identityOf(clientId),
			timelineOf(clientId, groups),
			weekOf(clientId, groups, at),
			measuredOf(clientId, groups, { timeZone: program!.timeZone, at }),
			planViewOf(clientId, { groups, signedOnly: signedOnly.length === groups.length }),
			documentsOf(clientId, groups, { signedOnly, reader: staff.id }),
			decisionsOfClient(staff, clientId, [meeting.programId], at),
			obligationsOfClient(clientId, groups, at),
			alertsOfClient(clientId, groups),
			coursesOf(clientId, groups, at)
		]);
	const skills = await personView(courses, staff.locale);
	const entries = timeline.entries.map((entry) =>
		(entry.note?.state === 'draft' || entry.note?.state === 'awaiting') && signedOnly.includes(entry.session.groupId)
			? { ...entry, note: null }
			: entry
	);
	return {
		name: identity?.name ?? '',
		preferredName: identity?.preferredName ?? '',
		...{ entries, weeks, measures, plan, decisions, skills },
		/** The open ones however old they are, and the last of those that were assessed. */
		alerts: alerts.filter((alert, place) => alert.level === null || place < lastAlerts),
		/** What the program promised about them and is due, or will be. */
		promises: promised,
		documents: documents.slice(0, 5),
		/** The groups whose records, and so the chart, this reader may open: people named for a meeting see only its pages. */
		opens: groups.filter((id) => own.includes(id))
	};
}
