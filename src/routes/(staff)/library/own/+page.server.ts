import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { asDraft, blankSheet } from '#lib/domain/library/own-sheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayRead } from '#lib/server/library/offered.ts';
import { list, writtenAs } from '#lib/server/library/own-sheets.ts';
import { reachOf } from '#lib/server/library/reach.ts';
import { begin } from '#lib/server/library/writing.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const beginning = z.strictObject({ program: rowId() });
const copying = z.strictObject({ program: rowId(), slug: rowId() });

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const [sheets, reach] = await Promise.all([list(staff), reachOf(staff)]);
	return { sheets, programs: reach.programs.filter(({ id }) => reach.mayWrite(id)) };
};

export const actions: Actions = {
	begin: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(beginning, event.request, 'begin');
		if (!form.ok) return form.refused;
		const id = await begin(staff, form.data.program, blankSheet(), 'blank');
		if (!id) error(403, 'not-yours');
		redirect(303, `/library/own/${id}`);
	},
	copy: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(copying, event.request, 'copy');
		if (!form.ok) return form.refused;
		const { program, slug } = form.data;
		const sheet = (await mayRead(staff, slug)) ? await writtenAs(slug) : null;
		if (!sheet) return form.refuse({ form: m.own_sheet_gone() }, 404);
		const id = await begin(staff, program, asDraft(sheet), 'copy');
		if (!id) error(403, 'not-yours');
		redirect(303, `/library/own/${id}`);
	}
};
