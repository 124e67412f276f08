import { z } from 'zod';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { dismiss, noticesOf } from '#lib/server/auth/notices.ts';

const one = z.strictObject({ id: rowId() });

export const load = async (event) => {
	event.depends('staff:notices');
	const staff = requireStaff(event);
	return { all: await noticesOf(app().store, staff.id, { all: true }) };
};

export const actions = {
	dismiss: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(one, event.request);
		if (!form.ok) return form.refused;
		await dismiss(app().store, staff.id, form.data.id, Date.now());
		return { dismissed: true };
	}
};
