import { z } from 'zod';
import { openMeeting } from '#lib/pages/care-team/open.server.ts';
import { plannedIn, planning } from '#lib/pages/care-team/planning.server.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { arrange } from '#lib/server/care-team/agenda.ts';
import { callOff, goTo, replan, start, takeChair } from '#lib/server/care-team/meetings.ts';
import { shownMeeting } from '#lib/server/care-team/shown.ts';
import { answered, onAgenda, simply } from './acts.server.ts';

const ordering = z.strictObject({ clients: z.array(rowId()) });
const choosing = z.strictObject({ client: rowId() });
const going = z.strictObject({ from: z.string(), to: z.string() });

export const load = async (event) => {
	const { by, program, meeting, part } = await openMeeting(event);
	return shownMeeting(by, { program, meeting, part });
};

export const actions = {
	order: async (event) => {
		const { by, meeting, at } = await openMeeting(event);
		const form = await readForm(ordering, event.request, 'ordering');
		if (!form.ok) return form.refused;
		return { refused: answered(await arrange(by, meeting, { act: 'order', clients: form.data.clients }), at) };
	},
	add: onAgenda('added', 'adding'),
	leaveOut: onAgenda('left-out', 'leaving'),
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
