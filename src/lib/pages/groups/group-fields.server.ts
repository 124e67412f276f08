import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import { isGroupFormat } from '#lib/domain/own-format.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { app } from '#lib/server/app.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';

/** The fields that every group has, when it is made and later. */
export const groupFields = {
	title: requiredText(longest.groupTitle, () => m.staff_group_title_missing()),
	purpose: text(longest.groupPurpose),
	capacity: wholeNumber(range.groupCapacity),
	plannedMinutes: wholeNumber(range.plannedMinutes),
	/** Whether a program's own format is this group's to use, is asked where it is kept. */
	noteFormat: z.custom<GroupFormat>(isGroupFormat)
};

type Colleague = Awaited<ReturnType<typeof colleagues>>[number];

/** Everybody who may be given a place in a group. */
export async function colleagues() {
	const people = (await app().auth.people()).filter((person) => person.active);
	return people.map(({ id, name, credentials }) => ({ id, name, credentials }));
}

/** A group's team, chosen among `people`; at least one of them leads it. */
export const teamFields = (people: Colleague[]) => {
	const some = z.array(z.string()).transform((ids) => ids.filter((id) => people.some((person) => person.id === id)));
	return {
		facilitators: some.refine((ids) => ids.length > 0, { error: () => m.staff_group_facilitators_missing() }),
		supervisors: some,
		observers: some
	};
};

/** Who is what at the group itself, as these fields hold it. */
export const teamValues = ({ staff }: Pick<GroupCard, 'staff'>) => ({
	facilitators: staff.filter(({ own }) => own.includes('facilitator')).map(({ id }) => id),
	supervisors: staff.filter(({ own }) => own.includes('supervisor')).map(({ id }) => id),
	observers: staff.filter(({ own }) => own.includes('observer')).map(({ id }) => id)
});
