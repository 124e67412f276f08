import { Keyring, newKey } from './keyring.ts';
import { sqliteKit } from './kit.ts';
import { tables } from './schema.ts';

// For drizzle-kit, which only reads the schema: this key seals nothing.
const t = tables(sqliteKit(new Keyring({ version: 1, keys: [newKey(1)] })));
export const { setting, staff, signInLink, authSession, notice, factor, recoveryCode } = t;
export const { program, group, kept, membership, client, clientVersion, enrolment } = t;
export const {
	session,
	event,
	foldedLog,
	seat,
	response,
	ballotBox,
	waitingVote,
	safetyAlert,
	outcomeDraft,
	snippet,
	ownFormat,
	attendance,
	document,
	addendum,
	clientSignature,
	documentEvent,
	riskOutcome,
	followUp,
	noteStep,
	supervision
} = t;
export const { levelOfCare, track, trackGroup, closure, meetingRoom, series, programDay, dayPass, earlyAnswer } = t;
export const { episode, episodeChange, episodeLevel, trackEnrolment, consent } = t;
export const { calendarFeed, reminder, reminderMail } = t;
export const { personalAccess, personalDevice, homework, personalSheet } = t;
export const { obligationRule, obligationAct, attendanceRule, outreach, outreachTry } = t;
export const { sessionParticipant, participantBinding, sessionStaff } = t;
export const { accessGrant, processNote } = t;
export const { job, disclosure } = t;
export const { supervisionEntry, supervisionAnswer } = t;
export const { legalHold, disposal, clientMerge } = t;
export const { careMeeting, careMeetingPerson, careDecision } = t;
export const { measureResult, measureAssignment, measureExemption, measureHandover } = t;
export const { curriculumVersion, groupCurriculum, sessionModule, coverageEntry, sessionGuide } = t;
export const { librarySheet, libraryVersion } = t;
export const { outcomeReview } = t;
export const { audit, auditHead } = t;
