import type { AttendanceStatus } from './attendance.ts';
import type { ContactMode } from './contact.ts';
import type { Meets } from './group.ts';
import type { StaffRole } from './staff-role.ts';
import type { Locale } from './worksheet.ts';

/** UTC milliseconds. `disconnected`: a phone lost its connection, and no one said the person had left. */
export type Away = { from: number; to: number; disconnected: boolean };

/** How a service took place. Outside groups there are more ways to meet. */
export type ServiceMode = Meets | ContactMode;

/**
 * The facts about the service in a signed document, as of the signature: the header of every note, which no one types.
 * The signature covers it, so later corrections of a name, program or attendance don't change it.
 */
export type ServiceFacts = {
	/** The service's date in the program's time zone, `2026-03-05`, and that zone. */
	date: string;
	timeZone: string;
	/** When this person's service began and ended, in UTC milliseconds, and the minutes that count; null if there was no meeting. */
	start: number | null;
	stop: number | null;
	minutes: number | null;
	/** When this person was away in between, which explains the minutes; absent if they were not. */
	away?: Away[];
	/** The group's own times, if this person's differ. */
	meeting: { start: number; stop: number } | null;
	attended: AttendanceStatus | null;
	mode: ServiceMode | null;
	/** How many people of the group attended; null outside groups. */
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
