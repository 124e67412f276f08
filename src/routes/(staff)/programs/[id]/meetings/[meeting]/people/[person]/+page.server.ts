import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { isDay } from '#lib/domain/care-team/meeting.ts';
import { daysAfter } from '#lib/domain/care-team/reason.ts';
import { longest } from '#lib/domain/limits.ts';
import { openPeople } from '#lib/pages/care-team/open.server.ts';
import { refusedWords } from '#lib/pages/care-team/words.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { peopleRows } from '#lib/server/care-team/rows.ts';
import { shownPerson } from '#lib/server/care-team/shown-person.ts';
import { addDecision, dropDecision, keepDecision, keepDiscussion } from '#lib/server/care-team/talking.ts';
import { dayOf } from '#lib/server/programs/times.ts';

// Words are kept as they were typed: a space at the end is where the next one begins.
const words = (most: number) => z.string().max(most);
const noting = z.strictObject({ was: words(longest.careDiscussion), text: words(longest.careDiscussion) });
const day = () => z.string().refine(isDay, { error: () => m.care_team_day_missing() });
const decided = () => z.strictObject({ text: words(longest.careDecision), ownerId: rowId(), dueOn: day() });
const deciding = z.strictObject({ decision: rowId(), was: decided(), typed: decided() });
const choosing = z.strictObject({ decision: rowId() });

async function openPerson(event: Parameters<typeof openPeople>[0] & { params: { person: string } }) {
	const opened = await openPeople(event);
	const rows = await peopleRows(opened.meeting.id);
	const person = rows.find(({ id }) => id === event.params.person);
	if (!person) error(404, 'not-found');
	return { ...opened, rows, person, here: `${opened.at}/people/${person.id}` };
}

export const load = async (event) => {
	const { by, program, meeting, rows, person } = await openPerson(event);
	return shownPerson(by, { program, meeting, rows, person });
};

export const actions = {
	note: async (event) => {
		const { by, meeting, person } = await openPerson(event);
		const form = await readForm(noting, event.request, 'noting');
		if (!form.ok) return form.refused;
		const kept = await keepDiscussion(by, meeting, person.id, form.data);
		return kept.ok ? { kept: { text: kept.text } } : form.refuse({ form: refusedWords[kept.code]() }, 409);
	},
	decide: async (event) => {
		const { by, program, meeting, person, here } = await openPerson(event);
		const inAWeek = daysAfter(dayOf(Date.now(), program.timeZone), 7);
		const begun = await addDecision(by, meeting, person, { dueOn: inAWeek });
		if (begun.ok) redirect(303, `${here}?new=${begun.id}`);
		return { refused: refusedWords[begun.code]() };
	},
	keep: async (event) => {
		const { by, meeting } = await openPerson(event);
		const form = await readForm(deciding, event.request, 'deciding');
		if (!form.ok) return form.refused;
		const { decision, was, typed } = form.data;
		const done = await keepDecision(by, meeting, decision, { was, typed });
		return done.ok ? { decided: done.kept } : form.refuse({ form: refusedWords[done.code]() }, 409);
	},
	drop: async (event) => {
		const { by, meeting, here } = await openPerson(event);
		const form = await readForm(choosing, event.request, 'choosing');
		if (!form.ok) return form.refused;
		const done = await dropDecision(by, meeting, form.data.decision);
		if (done.ok) redirect(303, here);
		return { refused: refusedWords[done.code]() };
	}
};
