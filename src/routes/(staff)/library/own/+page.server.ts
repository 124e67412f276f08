import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { asDraft } from '#lib/domain/library/own-content.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { blankOf } from '#lib/pages/library/own-kinds.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayRead } from '#lib/server/library/offered.ts';
import { list, writtenAs } from '#lib/server/library/own-sheets.ts';
import { reachOf } from '#lib/server/library/reach.ts';
import { begin } from '#lib/server/library/writing.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const beginning = z.strictObject({ program: rowId(), kind: rowId() });
const copying = z.strictObject({ program: rowId(), slug: rowId() });

export const load: PageServerLoad = async (event) => {
	event.depends('library:own');
	const staff = requireStaff(event);
	const [sheets, reach] = await Promise.all([list(staff), reachOf(staff)]);
	return { sheets, programs: reach.programs.filter(({ id }) => reach.mayWrite(id)) };
};

export const actions: Actions = {
	begin: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(beginning, event.request, 'begin');
		if (!form.ok) return form.refused;
		const blank = blankOf(form.data.kind);
		if (!blank) return form.refuse({ form: m.common_form_changed() }, 400);
		const id = await begin(staff, form.data.program, blank, 'blank');
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
