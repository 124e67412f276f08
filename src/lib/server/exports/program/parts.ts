import { eq, getTableColumns, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '#lib/server/store/schema.ts';
import { part, type Part, type Rows } from './part.ts';
import { ofSession, sessionParts } from './session-parts.ts';

/** Includes assessments made from a chart, without a session: those come with their document. */
const ofOutcomes = (t: Tables, rows: Rows) =>
	or(ofSession(t.riskOutcome.session, rows), sql`${t.riskOutcome.documentId} in ${rows.documents}`);

const meetings = (t: Tables, { program }: Rows) =>
	sql`(select ${t.careMeeting.id} from ${t.careMeeting} where ${t.careMeeting.programId} = ${program})`;

/** In an order in which they can be imported: rows come before those that refer to them. */
export const parts: readonly Part[] = [
	part('staff', (t, rows) => or(...namedStaff(t, rows).map((ids) => sql`${t.staff.id} in ${ids}`)), {
		without: ['emailIndex', 'passwordHash', 'activeUntil', 'firstSignInAt', 'twoStepReset']
	}),
	part('program', (t, { program }) => eq(t.program.id, program)),
	part('group', (t, { program }) => eq(t.group.programId, program), {
		without: ['meetingLink'],
		names: { programId: 'program' }
	}),
	part('levelOfCare', (t, { program }) => eq(t.levelOfCare.programId, program), { names: { programId: 'program' } }),
	part('track', (t, { program }) => eq(t.track.programId, program), {
		names: { programId: 'program', levelId: 'levelOfCare' }
	}),
	part('trackGroup', (t, { groups }) => sql`${t.trackGroup.groupId} in ${groups}`, {
		names: { trackId: 'track', groupId: 'group' }
	}),
	part('closure', (t, { program }) => eq(t.closure.programId, program), {
		names: { programId: 'program', trackId: 'track' },
		staff: ['by']
	}),
	part('meetingRoom', (t, { program }) => eq(t.meetingRoom.programId, program), { names: { programId: 'program' } }),
	part('ownFormat', (t, { program }) => eq(t.ownFormat.programId, program), {
		names: { programId: 'program' },
		staff: ['by']
	}),
	part('librarySheet', (t, { program }) => eq(t.librarySheet.programId, program), {
		names: { programId: 'program' },
		staff: ['draftBy', 'by']
	}),
	part(
		'libraryVersion',
		(t, { program }) =>
			sql`${t.libraryVersion.sheetId} in (select ${t.librarySheet.id} from ${t.librarySheet} where ${t.librarySheet.programId} = ${program})`,
		{ names: { sheetId: 'librarySheet' }, staff: ['by'] }
	),
	part('kept', (t, { program }) => eq(t.kept.programId, program), {
		names: { programId: 'program', groupId: 'group' },
		staff: ['by']
	}),
	part('series', (t, { groups }) => sql`${t.series.groupId} in ${groups}`, {
		names: { groupId: 'group', meetingRoomId: 'meetingRoom', keptPlanId: 'kept' },
		staff: ['by']
	}),
	part(
		'membership',
		(t, { program, groups }) => or(eq(t.membership.programId, program), sql`${t.membership.groupId} in ${groups}`),
		{ names: { staffId: 'staff', programId: 'program', groupId: 'group' }, staff: ['staffId', 'grantedBy'] }
	),
	part('client', (t, { clients }) => sql`${t.client.id} in ${clients}`, { json: ['details'] }),
	part('clientVersion', (t, { clients }) => sql`${t.clientVersion.clientId} in ${clients}`, {
		names: { clientId: 'client' },
		staff: ['by'],
		json: ['was']
	}),
	part('clientMerge', (t, { clients }) => sql`${t.clientMerge.clientId} in ${clients}`, {
		names: { clientId: 'client', keptId: 'client' },
		staff: ['by']
	}),
	part(
		'legalHold',
		(t, { program, clients }) => or(eq(t.legalHold.programId, program), sql`${t.legalHold.clientId} in ${clients}`),
		{ names: { clientId: 'client', programId: 'program' }, staff: ['by', 'releasedBy'] }
	),
	part('episode', (t, { program }) => eq(t.episode.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		json: ['details']
	}),
	part('episodeChange', (t, { episodes }) => sql`${t.episodeChange.episodeId} in ${episodes}`, {
		names: { episodeId: 'episode' },
		staff: ['by'],
		json: ['content']
	}),
	part('episodeLevel', (t, { episodes }) => sql`${t.episodeLevel.episodeId} in ${episodes}`, {
		names: { episodeId: 'episode', levelId: 'levelOfCare' },
		staff: ['by']
	}),
	part('consent', (t, { program }) => eq(t.consent.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		staff: ['revokedBy', 'by'],
		json: ['scope']
	}),
	part(
		'trackEnrolment',
		(t, { program }) =>
			sql`${t.trackEnrolment.trackId} in (select ${t.track.id} from ${t.track} where ${t.track.programId} = ${program})`,
		{
			names: { trackId: 'track', clientId: 'client', episodeId: 'episode' },
			staff: ['by']
		}
	),
	part('enrolment', (t, { groups }) => sql`${t.enrolment.groupId} in ${groups}`, {
		names: { clientId: 'client', groupId: 'group', episodeId: 'episode', trackEnrolmentId: 'trackEnrolment' },
		staff: ['by']
	}),
	part('groupCurriculum', (t, { groups }) => sql`${t.groupCurriculum.groupId} in ${groups}`, {
		names: { groupId: 'group' },
		staff: ['by', 'endedBy']
	}),
	part('coverageEntry', (t, { program }) => eq(t.coverageEntry.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		staff: ['by']
	}),
	part('obligationRule', (t, { program }) => eq(t.obligationRule.programId, program), {
		names: { programId: 'program' },
		staff: ['by']
	}),
	part('obligationAct', (t, { program }) => eq(t.obligationAct.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		staff: ['by', 'withdrawnBy']
	}),
	part('attendanceRule', (t, { program }) => eq(t.attendanceRule.programId, program), {
		names: { programId: 'program' },
		staff: ['by']
	}),
	part('outreach', (t, { program }) => eq(t.outreach.programId, program), {
		without: ['open'],
		names: { clientId: 'client', programId: 'program', ownerId: 'staff' },
		staff: ['ownerId', 'by', 'closedBy']
	}),
	part(
		'outreachTry',
		(t, { program }) =>
			sql`${t.outreachTry.outreachId} in (select ${t.outreach.id} from ${t.outreach} where ${t.outreach.programId} = ${program})`,
		{ names: { outreachId: 'outreach' }, staff: ['by'] }
	),
	part('accessGrant', (t, { clients }) => sql`${t.accessGrant.clientId} in ${clients}`, {
		names: { staffId: 'staff', clientId: 'client' },
		staff: ['staffId', 'reviewedBy']
	}),
	part('session', (t, { groups }) => sql`${t.session.groupId} in ${groups}`, {
		without: [
			...(['practiceOf', 'joinCode', 'joinCodeIndex', 'joinToken', 'joinTokenIndex'] as const),
			...(['displayCode', 'displayCodeIndex', 'dayId'] as const)
		],
		names: { groupId: 'group', seriesId: 'series', meetingRoomId: 'meetingRoom' },
		staff: ['cancelledBy']
	}),
	...sessionParts,
	part('measureResult', (t, { program }) => eq(t.measureResult.programId, program), {
		names: { clientId: 'client', programId: 'program', session: 'session' },
		staff: ['by'],
		json: ['content']
	}),
	part('measureAssignment', (t, { program }) => eq(t.measureAssignment.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		staff: ['by', 'endedBy']
	}),
	part('measureExemption', (t, { program }) => eq(t.measureExemption.programId, program), {
		names: { clientId: 'client', programId: 'program' },
		staff: ['by', 'endedBy']
	}),
	part('document', (t, { documents }) => sql`${t.document.id} in ${documents}`, {
		names: { session: 'session', clientId: 'client', programId: 'program', authorId: 'staff' },
		staff: ['authorId', 'signedBy', 'coSignedBy', 'reviewedBy', 'inErrorBy'],
		json: ['content', 'facts', 'signature', 'coSignature']
	}),
	part('careMeeting', (t, { program }) => eq(t.careMeeting.programId, program), {
		names: { programId: 'program', chairId: 'staff' },
		staff: ['chairId', 'by']
	}),
	part('careMeetingPerson', (t, rows) => sql`${t.careMeetingPerson.meetingId} in ${meetings(t, rows)}`, {
		names: { meetingId: 'careMeeting', clientId: 'client', documentId: 'document' },
		json: ['reasons']
	}),
	part(
		'careDecision',
		(t, rows) =>
			sql`${t.careDecision.personId} in (select ${t.careMeetingPerson.id} from ${t.careMeetingPerson} where ${t.careMeetingPerson.meetingId} in ${meetings(t, rows)})`,
		{
			names: { personId: 'careMeetingPerson', clientId: 'client', documentId: 'document', ownerId: 'staff' },
			staff: ['ownerId', 'by', 'doneBy']
		}
	),
	part('outcomeReview', (t, { program }) => eq(t.outcomeReview.programId, program), {
		names: { clientId: 'client', programId: 'program', decides: 'outcomeReview', planId: 'document' },
		staff: ['by'],
		json: ['facts', 'barriers']
	}),
	part('riskOutcome', ofOutcomes, {
		names: { session: 'session', documentId: 'document' },
		staff: ['by'],
		json: ['content']
	}),
	part(
		'followUp',
		(t, rows) =>
			sql`${t.followUp.outcomeId} in (select ${t.riskOutcome.id} from ${t.riskOutcome} where ${ofOutcomes(t, rows)})`,
		{
			names: { outcomeId: 'riskOutcome', session: 'session', ownerId: 'staff' },
			staff: ['ownerId', 'doneBy']
		}
	),
	part('safetyAlert', (t, rows) => ofSession(t.safetyAlert.session, rows), {
		names: { session: 'session', seat: 'seat', outcomeId: 'riskOutcome' }
	}),
	part('disclosure', (t, { program }) => eq(t.disclosure.programId, program), {
		names: { clientId: 'client', programId: 'program', by: 'staff' },
		staff: ['by'],
		json: ['documents']
	}),
	part('addendum', (t, { documents }) => sql`${t.addendum.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['signature']
	}),
	part('clientSignature', (t, { documents }) => sql`${t.clientSignature.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['signature']
	}),
	part('documentEvent', (t, { documents }) => sql`${t.documentEvent.noteId} in ${documents}`, {
		names: { noteId: 'document', forStaff: 'staff' },
		staff: ['forStaff', 'by']
	}),
	part('noteStep', (t, { documents }) => sql`${t.noteStep.noteId} in ${documents}`, {
		names: { noteId: 'document' },
		staff: ['by'],
		json: ['content', 'signature']
	})
];

/** Staff referred to in the program's rows, one subquery for each column that refers to staff. */
const namedStaff = (t: Tables, rows: Rows): SQL[] =>
	parts.flatMap(({ table, of, staff = [] }) =>
		staff.map((name) => {
			const columns: Record<string, SQLiteColumn> = getTableColumns(t[table]);
			return sql`(select ${columns[name]} from ${t[table]} where ${of(t, rows)})`;
		})
	);
