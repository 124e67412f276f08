import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { keepFormat, ownFormatsOf } from '#lib/server/records/own-formats.ts';
import { formatForm, formatValues, sectionsIn } from './format-form.server.ts';

async function named({ params }: Pick<RequestEvent, 'params'>) {
	const program = (await programs.list()).find(({ id }) => id === params.program);
	if (!program) error(404, 'not-found');
	const all = await ownFormatsOf(program.id, { retired: true });
	const format = params.format === 'new' ? null : all.find(({ id }) => id === params.format);
	if (format === undefined) error(404, 'not-found');
	return { program, format };
}

export const load = async (event) => {
	requireStaff(event, 'admin');
	const { program, format } = await named(event);
	return { program: program.name, version: format?.version ?? 0, form: formatValues(format) };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const { program, format } = await named(event);
		const form = await readForm(formatForm, event.request);
		if (!form.ok) return form.refused;
		const read = sectionsIn(form.data);
		if ('errors' in read) return form.refuse(read.errors);
		const { name, retired } = form.data;
		const { sections } = read;
		const kept = await keepFormat(by.id, { id: format?.id ?? null, programId: program.id, name, sections, retired });
		if (!kept) return form.refuse({ form: m.staff_formats_gone() });
		redirect(303, '/admin/formats');
	}
};
