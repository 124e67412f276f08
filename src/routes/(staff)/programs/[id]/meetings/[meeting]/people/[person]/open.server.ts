import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { isDay } from '#lib/domain/care-team/meeting.ts';
import { longest } from '#lib/domain/limits.ts';
import { openPeople } from '#lib/pages/care-team/open.server.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { peopleRows } from '#lib/server/care-team/rows.ts';

// Words are kept as they were typed: a space at the end is where the next one begins.
const words = (most: number) => z.string().max(most);
export const noting = z.strictObject({ was: words(longest.careDiscussion), text: words(longest.careDiscussion) });
const day = () => z.string().refine(isDay, { error: () => m.care_team_day_missing() });
const decided = () => z.strictObject({ text: words(longest.careDecision), ownerId: rowId(), dueOn: day() });
export const deciding = z.strictObject({ decision: rowId(), was: decided(), typed: decided() });
export const choosing = z.strictObject({ decision: rowId() });

/** Somebody on the agenda, for whoever sees its people now. */
export async function openPerson(event: Parameters<typeof openPeople>[0] & { params: { person: string } }) {
	const opened = await openPeople(event);
	const rows = await peopleRows(opened.meeting.id);
	const person = rows.find(({ id }) => id === event.params.person);
	if (!person) error(404, 'not-found');
	return { ...opened, rows, person, here: `${opened.at}/people/${person.id}` };
}
