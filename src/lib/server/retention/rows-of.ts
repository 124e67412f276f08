import { inArray, or, type SQL } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { chartDraft } from '#lib/server/records/risk-in-chart.ts';
import type { Traces } from './traces-of.ts';

type Rows = { table: keyof Tables; where: SQL | undefined };

/** Every row of a client, and of the sessions deleted as a whole, ordered so that no row is deleted while another refers to it. */
export async function rowsOf(clients: string[], sessions: number[], traces: Traces): Promise<Rows[]> {
	const { db, t } = app().store;
	const { persons, participants, alerts } = traces;
	const whole = sessions.length > 0 ? sessions : [-1];
	const [written, there, raised] = await Promise.all([
		db.select({ id: t.document.id }).from(t.document).where(inArray(t.document.session, whole)),
		db
			.select({ id: t.sessionParticipant.id })
			.from(t.sessionParticipant)
			.where(inArray(t.sessionParticipant.session, whole)),
		db.select({ id: t.safetyAlert.id }).from(t.safetyAlert).where(inArray(t.safetyAlert.session, whole))
	]);
	const ids = (rows: { id: string }[], more: string[]) => [...new Set([...rows.map(({ id }) => id), ...more])];
	const documents = ids(written, traces.documents);
	const people = ids(there, participants);
	const allAlerts = ids(raised, alerts);
	const { riskOutcome } = t;
	const ofTheirs = or(
		inArray(riskOutcome.session, whole),
		inArray(riskOutcome.person, persons),
		inArray(riskOutcome.documentId, documents)
	);
	const reminders = ids(
		await db.select({ id: t.reminder.id }).from(t.reminder).where(inArray(t.reminder.clientId, clients)),
		[]
	);
	const stays = ids(
		await db.select({ id: t.episode.id }).from(t.episode).where(inArray(t.episode.clientId, clients)),
		[]
	);
	const passOfTheirs = or(inArray(t.dayPass.clientId, clients), inArray(t.dayPass.knownClientId, clients));
	const passes = ids(await db.select({ id: t.dayPass.id }).from(t.dayPass).where(passOfTheirs), []);
	const outcomes = ids(await db.select({ id: riskOutcome.id }).from(riskOutcome).where(ofTheirs), []);
	return [
		{ table: 'followUp', where: inArray(t.followUp.outcomeId, outcomes) },
		{ table: 'riskOutcome', where: inArray(riskOutcome.id, outcomes) },
		{ table: 'documentEvent', where: inArray(t.documentEvent.noteId, documents) },
		{ table: 'addendum', where: inArray(t.addendum.noteId, documents) },
		{ table: 'clientSignature', where: inArray(t.clientSignature.noteId, documents) },
		{ table: 'noteStep', where: inArray(t.noteStep.noteId, documents) },
		{ table: 'careDecision', where: inArray(t.careDecision.clientId, clients) },
		{ table: 'careMeetingPerson', where: inArray(t.careMeetingPerson.clientId, clients) },
		{ table: 'outcomeReview', where: inArray(t.outcomeReview.clientId, clients) },
		{ table: 'document', where: inArray(t.document.id, documents) },
		{
			table: 'attendance',
			where: or(
				inArray(t.attendance.session, whole),
				inArray(t.attendance.clientId, clients),
				inArray(t.attendance.person, persons)
			)
		},
		{
			table: 'measureResult',
			where: or(inArray(t.measureResult.session, whole), inArray(t.measureResult.clientId, clients))
		},
		{ table: 'measureAssignment', where: inArray(t.measureAssignment.clientId, clients) },
		{ table: 'measureExemption', where: inArray(t.measureExemption.clientId, clients) },
		{ table: 'measureHandover', where: inArray(t.measureHandover.clientId, clients) },
		{ table: 'participantBinding', where: inArray(t.participantBinding.participant, people) },
		{ table: 'sessionParticipant', where: inArray(t.sessionParticipant.id, people) },
		{ table: 'sessionStaff', where: inArray(t.sessionStaff.session, whole) },
		{
			table: 'response',
			where: or(
				inArray(t.response.session, whole),
				inArray(t.response.clientId, clients),
				inArray(t.response.seat, persons)
			)
		},
		{
			table: 'homework',
			where: or(
				inArray(t.homework.session, whole),
				inArray(t.homework.clientId, clients),
				inArray(t.homework.seat, persons)
			)
		},
		{ table: 'personalSheet', where: inArray(t.personalSheet.clientId, clients) },
		{
			table: 'personalDevice',
			where: inArray(
				t.personalDevice.accessId,
				db.select({ id: t.personalAccess.id }).from(t.personalAccess).where(inArray(t.personalAccess.clientId, clients))
			)
		},
		{ table: 'personalAccess', where: inArray(t.personalAccess.clientId, clients) },
		{
			table: 'waitingVote',
			where: or(inArray(t.waitingVote.session, whole), inArray(t.waitingVote.seat, persons))
		},
		{ table: 'seat', where: or(inArray(t.seat.session, whole), inArray(t.seat.id, persons)) },
		{ table: 'outcomeDraft', where: inArray(t.outcomeDraft.alert, [...allAlerts, ...clients.map(chartDraft)]) },
		{ table: 'safetyAlert', where: inArray(t.safetyAlert.id, allAlerts) },
		{ table: 'ballotBox', where: inArray(t.ballotBox.session, whole) },
		{ table: 'foldedLog', where: inArray(t.foldedLog.session, whole) },
		{ table: 'sessionModule', where: inArray(t.sessionModule.session, whole) },
		{ table: 'sessionGuide', where: inArray(t.sessionGuide.session, whole) },
		{ table: 'event', where: inArray(t.event.session, whole) },
		{ table: 'session', where: inArray(t.session.id, whole) },
		{ table: 'calendarFeed', where: inArray(t.calendarFeed.clientId, clients) },
		{ table: 'reminderMail', where: inArray(t.reminderMail.reminderId, reminders) },
		{ table: 'reminder', where: inArray(t.reminder.id, reminders) },
		{ table: 'earlyAnswer', where: or(inArray(t.earlyAnswer.session, whole), inArray(t.earlyAnswer.passId, passes)) },
		{ table: 'dayPass', where: passOfTheirs },
		{ table: 'enrolment', where: inArray(t.enrolment.clientId, clients) },
		{ table: 'trackEnrolment', where: inArray(t.trackEnrolment.clientId, clients) },
		{ table: 'episodeLevel', where: inArray(t.episodeLevel.episodeId, stays) },
		{ table: 'episodeChange', where: inArray(t.episodeChange.episodeId, stays) },
		{ table: 'episode', where: inArray(t.episode.id, stays) },
		{
			table: 'outreachTry',
			where: inArray(
				t.outreachTry.outreachId,
				db.select({ id: t.outreach.id }).from(t.outreach).where(inArray(t.outreach.clientId, clients))
			)
		},
		{ table: 'outreach', where: inArray(t.outreach.clientId, clients) },
		{ table: 'coverageEntry', where: inArray(t.coverageEntry.clientId, clients) },
		{ table: 'obligationAct', where: inArray(t.obligationAct.clientId, clients) },
		{ table: 'consent', where: inArray(t.consent.clientId, clients) },
		{ table: 'disclosure', where: inArray(t.disclosure.clientId, clients) },
		{ table: 'processNote', where: inArray(t.processNote.clientId, clients) },
		{ table: 'accessGrant', where: inArray(t.accessGrant.clientId, clients) },
		{ table: 'clientVersion', where: inArray(t.clientVersion.clientId, clients) },
		{
			table: 'clientMerge',
			where: or(inArray(t.clientMerge.clientId, clients), inArray(t.clientMerge.keptId, clients))
		},
		{ table: 'client', where: inArray(t.client.id, clients) }
	];
}
