import type { AuditEntry } from '#lib/server/audit/chain.ts';
import { app } from '#lib/server/app.ts';

/** What can happen to a record. The display texts are in the catalogs, `record_act_…`. */
export const acts = [
	'attendance.read',
	'attendance.confirmed',
	'attendance.corrected',
	'participant.added',
	'participant.bound',
	'staff-role.confirmed',
	'note.drafted',
	'note.read',
	'note.changed',
	'note.reformatted',
	'note.taken-over',
	'note.signed',
	'note.sent-in',
	'note.returned',
	'note.co-signed',
	'note.added-to',
	'note.client-answered',
	'note.reviewed',
	'note.confirmed',
	'note.entered-in-error',
	'note.begun',
	'trend.read',
	'record.read',
	'record.listed',
	'record.printed',
	'note.printed',
	'record.closed',
	'session.reopened'
] as const;
export type Act = (typeof acts)[number];
export type Entry = Omit<AuditEntry, 'act'> & { act: Act };

/** The audit subject for one person's attendance; for a note it is the note's id, for a session's record the session's. */
export const attendanceSubject = (session: number, person: string): string => `attendance/${session}/${person}`;
export const recordSubject = (session: number): string => `record/${session}`;

/** A statement for the unit that makes the change (R17). */
export const trace = (entry: Entry) => app().store.audit.row(entry);

/** Reading is audited too; nothing is shown unless that succeeds (R17). */
export const traceReading = (entries: Entry[]): Promise<void> =>
	entries.length ? app().store.write(() => entries.map(trace)) : Promise.resolve();
