import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { openMeeting } from '#lib/pages/care-team/open.server.ts';
import { plannedIn, planning } from '#lib/pages/care-team/planning.server.ts';
import { refusedWords } from '#lib/pages/care-team/words.ts';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { arrange } from '#lib/server/care-team/agenda.ts';
import { callOff, goTo, replan, start, takeChair } from '#lib/server/care-team/meetings.ts';
import { shownMeeting } from '#lib/server/care-team/shown.ts';

const why = requiredText(longest.careWhy, () => m.care_team_why_missing());
const ordering = z.strictObject({ clients: z.array(rowId()) });
const naming = z.strictObject({ client: rowId(), why });
const choosing = z.strictObject({ client: rowId() });
const going = z.strictObject({ from: z.string(), to: z.string() });

export const load = async (event) => {
	const { by, program, meeting, part } = await openMeeting(event);
	return shownMeeting(by, { program, meeting, part });
};

/** What an act came to: back to the page, or why not. */
function answered(done: { ok: true } | { ok: false; code: keyof typeof refusedWords }, to: string) {
	if (done.ok) redirect(303, to);
	if (done.code === 'not-yours') error(403, 'not-yours');
	return refusedWords[done.code]();
}

type Event = Parameters<typeof openMeeting>[0] & { request: Request };

/** An act of the agenda whose form names a person, and says why. */
const onAgenda = (act: 'added' | 'left-out') => async (event: Event) => {
	const { by, meeting, at } = await openMeeting(event);
	const form = await readForm(naming, event.request, act === 'added' ? 'adding' : 'leaving');
	if (!form.ok) return form.refused;
	const { client: clientId, why } = form.data;
	return form.refuse({ form: answered(await arrange(by, meeting, { act, clientId, why }), at) }, 409);
};

/** An act without a form of its own. */
const simply = (act: typeof start) => async (event: Event) => {
	const { by, meeting, at } = await openMeeting(event);
	return { refused: answered(await act(by, meeting), at) };
};

export const actions = {
	order: async (event) => {
		const { by, meeting, at } = await openMeeting(event);
		const form = await readForm(ordering, event.request, 'ordering');
		if (!form.ok) return form.refused;
		return { refused: answered(await arrange(by, meeting, { act: 'order', clients: form.data.clients }), at) };
	},
	add: onAgenda('added'),
	leaveOut: onAgenda('left-out'),
	putBack: async (event) => {
		const { by, meeting, at } = await openMeeting(event);
		const form = await readForm(choosing, event.request, 'choosing');
		if (!form.ok) return form.refused;
		return { refused: answered(await arrange(by, meeting, { act: 'put-back', clientId: form.data.client }), at) };
	},
	replan: async (event) => {
		const { by, program, meeting, at } = await openMeeting(event);
		const form = await readForm(planning, event.request, 'planning');
		if (!form.ok) return form.refused;
		const read = plannedIn(form.data, program.timeZone);
		if (!read.ok) return form.refuse(read.errors);
		return form.refuse({ form: answered(await replan(by, meeting, read.planned), at) }, 409);
	},
	start: simply(start),
	chair: simply(takeChair),
	callOff: simply(callOff),
	/** On to the next person, whom the chair and the clock are then at. */
	go: async (event) => {
		const { by, meeting, at } = await openMeeting(event);
		const form = await readForm(going, event.request, 'going');
		if (!form.ok) return form.refused;
		const [from, to] = [form.data.from || null, form.data.to || null];
		return { refused: answered(await goTo(by, meeting, { from, to }), to ? `${at}/people/${to}` : at) };
	}
};
