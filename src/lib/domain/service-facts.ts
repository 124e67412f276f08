import type { AttendanceStatus } from './attendance.ts';
import type { ContactMode } from './contact.ts';
import type { Meets } from './group.ts';
import type { StaffRole } from './staff-role.ts';
import type { Locale } from './worksheet.ts';

/** UTC milliseconds. `disconnected`: a phone lost its connection, and nobody said that its owner had left. */
export type Away = { from: number; to: number; disconnected: boolean };

/** Where a service took place. Outside groups there are more ways to meet. */
export type ServiceMode = Meets | ContactMode;

/**
 * What a signed document says of the service it is about, as it was when it was signed: the head of every note, which nobody types. It is
 * part of what the signature covers, so that a name, a program or an attendance corrected later changes nothing of it.
 */
export type ServiceFacts = {
	/** The day of the service at the program's clock, `2026-03-05`, and that clock's zone. */
	date: string;
	timeZone: string;
	/** When this person's service began and ended, UTC milliseconds, and the minutes that count; null where there was no meeting. */
	start: number | null;
	stop: number | null;
	minutes: number | null;
	/** When this person was away in between, so that the minutes are those of the times; absent where they were not. */
	away?: Away[];
	/** The group's own times, where one person's differ. */
	meeting: { start: number; stop: number } | null;
	attended: AttendanceStatus | null;
	mode: ServiceMode | null;
	/** How many people of the group were there; null outside groups. */
	groupSize: number | null;
	program: string;
	group: string | null;
	/** The session's title. */
	title: string | null;
	staff: { name: string; credentials: string; role: StaffRole | 'author' }[];
	/** Who it is about; null for the group's note. */
	client: { name: string; birthDate: string | null; recordNumber: string | null } | null;
	/** Who else was there, as typed. */
	present: string | null;
	goals: string[];
	/** The language it was written in. */
	language: Locale;
};
