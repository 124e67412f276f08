import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { reachIn } from '#lib/server/episodes/access.ts';
import { importFields } from '#lib/server/people-import/columns.ts';
import { importPeople } from '#lib/server/people-import/importing.ts';
import { previewImport } from '#lib/server/people-import/preview.ts';
import { placeNames } from '#lib/server/episodes/options.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';
import { importing, readList, refusedList } from './list.server.ts';

async function open(event: RequestEvent & { params: { id: string } }) {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	if (!(await reachIn(staff, program.id))) error(403, 'not-yours');
	return { staff, program, today: dayOf(Date.now(), program.timeZone) };
}

export const load = async (event) => {
	const { program, today } = await open(event);
	return {
		fields: [...importFields],
		names: Object.fromEntries(await placeNames(program.id)),
		form: startForm(importing, { startsOn: today })
	};
};

export const actions = {
	/** Shows what would be written, and writes nothing. */
	check: async (event) => {
		const { staff, program } = await open(event);
		const list = await readList(event, staff.locale);
		if (!list.ok) return list.refused;
		const read = await previewImport(staff, program.id, list.sent);
		return read.ok ? { ...list.view, preview: read.preview } : refusedList(list, read);
	},
	import: async (event) => {
		const { staff, program } = await open(event);
		const list = await readList(event, staff.locale);
		if (!list.ok) return list.refused;
		const done = await importPeople(staff, program.id, list.sent);
		if (done.ok) redirect(303, `/programs/${program.id}/people?imported=${done.count}`);
		return 'preview' in done ? { ...list.view, preview: done.preview, isRefused: true } : refusedList(list, done);
	}
};
