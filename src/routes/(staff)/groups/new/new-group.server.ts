import { z } from 'zod';
import { isTimeZone, ownTimeZone } from '#lib/domain/format.ts';
import { longest, range } from '#lib/domain/limits.ts';
import { noteFormats } from '#lib/domain/note.ts';
import { m } from '#lib/paraglide/messages.js';
import { text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { groupFields, teamFields, teamValues } from '#lib/pages/groups/group-fields.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';

type Program = { id: string };
type Colleagues = Parameters<typeof teamFields>[0];

/** A group in one of the known programs, or in a program that is made with it and needs a name. */
export const newGroup = (programs: Program[], people: Colleagues) =>
	z
		.strictObject({
			...groupFields,
			/** A program's own come once the group is there. */
			noteFormat: z.enum(noteFormats),
			program: text(64),
			programName: text(longest.programName),
			weeklyHours: wholeNumber(range.programWeeklyHours),
			weeks: wholeNumber(range.programWeeks),
			/** Sent by the button that goes on to one more group. */
			another: text(2),
			timeZone: z.string().refine(isTimeZone, { error: () => m.staff_program_time_zone_invalid() }),
			...teamFields(people)
		})
		.refine(({ program, programName }) => programName !== '' || programs.some(({ id }) => id === program), {
			path: ['programName'],
			error: () => m.staff_program_name_missing(),
			// Also when another field is wrong, so that one look is enough.
			when: () => true
		});

/** What the form starts from: the first program there is, and whoever makes the group while they work alone. */
const usual = (programs: Program[], people: Colleagues, staff: StaffMember) => ({
	program: programs[0]?.id ?? 'new',
	capacity: '12',
	plannedMinutes: '50',
	noteFormat: 'DAP',
	weeklyHours: '9',
	weeks: '8',
	timeZone: ownTimeZone(),
	facilitators: people.length === 1 ? [staff.id] : []
});

/** The same, or one more group like another: with its program, team and size. */
export function newGroupValues(programs: Program[], people: Colleagues, staff: StaffMember, like?: GroupCard) {
	const values = usual(programs, people, staff);
	if (!like) return values;
	const { programId, capacity, plannedMinutes, noteFormat } = like;
	return {
		...values,
		...{ program: programId, capacity: String(capacity), plannedMinutes: String(plannedMinutes) },
		noteFormat: noteFormats.find((format) => format === noteFormat) ?? values.noteFormat,
		...teamValues(like)
	};
}
