import type { TableName } from './part.ts';

/** Tables that no export contains, and why. A test makes sure that every table is either here or a part. */
export const leftOut: Partial<Record<TableName, string>> = {
	setting: 'belongs to the installation',
	signInLink: 'opens an account',
	authSession: 'opens an account',
	factor: 'opens an account',
	recoveryCode: 'opens an account',
	notice: 'is between the installation and one person',
	supervision: 'is between two people of the staff, whatever the program',
	supervisionEntry: 'is between two people of the staff, and of no program',
	supervisionAnswer: 'is between two people of the staff, and of no program',
	curriculumVersion: 'is the product’s own words, and of no program',
	foldedLog: 'is made again from the log',
	programDay: 'opens doors of one day',
	dayPass: 'opens doors of one day',
	calendarFeed: 'opens somebody’s calendar at this installation’s address',
	personalAccess: 'opens somebody’s own pages at this installation’s address',
	personalDevice: 'opens somebody’s own pages at this installation’s address',
	reminder: 'sends mail from this installation, which another one asks for anew',
	reminderMail: 'sends mail from this installation, which another one asks for anew',
	earlyAnswer: 'is nobody’s record until it counts in its session',
	measureHandover: 'opens one questionnaire on one tablet for an hour',
	waitingVote: 'opens only with the phone that it came from',
	processNote: 'is for its author alone, and no part of the record',
	job: 'is work in progress, and its file is gone in a day',
	snippet: 'is one person’s own',
	disposal: 'says what its own installation deleted',
	outcomeDraft: 'is nobody’s record until it is filed',
	audit: 'is a chain that only its own installation can prove',
	auditHead: 'is a chain that only its own installation can prove'
};
