import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { noteFormats } from '#lib/domain/note.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { app } from '#lib/server/app.ts';

/** The fields that every group has, when it is made and later. */
export const groupFields = {
	title: requiredText(longest.groupTitle, () => m.staff_group_title_missing()),
	purpose: text(longest.groupPurpose),
	capacity: wholeNumber(range.groupCapacity),
	plannedMinutes: wholeNumber(range.plannedMinutes),
	noteFormat: z.enum(noteFormats)
};

type Colleague = Awaited<ReturnType<typeof colleagues>>[number];

/** The people who may belong to a group: those who are active and lead or supervise. */
export async function colleagues() {
	const people = (await app().auth.people()).filter((person) => person.active);
	return people
		.filter(({ roles }) => roles.includes('facilitator') || roles.includes('supervisor'))
		.map(({ id, name, roles }) => ({ id, name, roles }));
}

/** A group's staff, chosen among `people`; at least one of them leads it. */
export const groupStaff = (people: Colleague[]) =>
	z
		.array(z.string())
		.transform((ids) => people.filter(({ id }) => ids.includes(id)))
		.refine((chosen) => chosen.some(({ roles }) => roles.includes('facilitator')), {
			error: () => m.staff_group_staff_missing()
		})
		.transform((chosen) => chosen.map(({ id }) => id));
