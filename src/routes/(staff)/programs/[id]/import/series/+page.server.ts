import { redirect, type RequestEvent } from '@sveltejs/kit';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { seriesFields } from '#lib/server/series-import/columns.ts';
import { importSeries } from '#lib/server/series-import/importing.ts';
import { previewSeries } from '#lib/server/series-import/preview.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { importing, readList, refusedList } from '../list.server.ts';

/** Whoever may plan groups here; a list names no others. */
const open = (event: RequestEvent & { params: { id: string } }) =>
	requireProgram(event, 'admin', 'facilitator', 'supervisor');

export const load = async (event) => {
	const { program } = await open(event);
	const today = dayOf(Date.now(), program.timeZone);
	return { fields: [...seriesFields], form: startForm(importing, { startsOn: today }) };
};

export const actions = {
	/** Shows what would be written, and writes nothing. */
	check: async (event) => {
		const { staff, program } = await open(event);
		const list = await readList(event, staff.locale);
		if (!list.ok) return list.refused;
		const read = await previewSeries(staff, program, list.sent);
		return read.ok ? { ...list.view, preview: read.preview, titles: read.titles } : refusedList(list, read);
	},
	import: async (event) => {
		const { staff, program } = await open(event);
		const list = await readList(event, staff.locale);
		if (!list.ok) return list.refused;
		const done = await importSeries(staff, program, list.sent);
		if (done.ok) redirect(303, `/schedule?program=${program.id}`);
		if (!('read' in done)) return refusedList(list, done);
		return { ...list.view, preview: done.read.preview, titles: done.read.titles, isRefused: true };
	}
};
