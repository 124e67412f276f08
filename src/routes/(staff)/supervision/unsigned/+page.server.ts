import { z } from 'zod';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { authorsBehind, remind } from '#lib/server/desk/reminders.ts';

const reminding = z.strictObject({ author: rowId() });

export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	return { behind: await authorsBehind(by), now: Date.now() };
};

export const actions = {
	remind: async (event) => {
		const by = requireStaff(event, 'supervisor');
		const form = await readForm(reminding, event.request);
		if (!form.ok) return form.refused;
		const answer = await remind(by, form.data.author);
		if (answer.ok) return { reminded: form.data.author };
		const says = { reminded: m.supervision_reminded_today, 'nothing-due': m.supervision_nothing_due };
		return form.refuse({ form: says[answer.code]() }, 409);
	}
};
