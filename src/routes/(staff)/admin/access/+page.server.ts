import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { list, review } from '#lib/server/programs/grants.ts';

const reviewing = z.strictObject({ id: rowId() });

export const load = async (event) => ({ grants: await list(requireStaff(event, 'admin')) });

export const actions = {
	review: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(reviewing, event.request);
		if (!form.ok) return form.refused;
		if (!(await review(form.data.id, by))) return form.refuse({ form: m.staff_admin_standing_gone() }, 409);
		redirect(303, '/admin/access');
	}
};
