import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { stopByToken } from '#lib/server/reminders/reminders.ts';

const schema = z.strictObject({ token: text(100) });

export const load = () => ({ form: startForm(schema) });

export const actions = {
	/** Pressed by a person: programs that look at links in mail beforehand stop nothing. */
	default: async ({ request }) => {
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		if (!(await stopByToken(form.data.token))) return form.refuse({ form: m.reminder_stop_unknown() }, 404);
		return { stopped: true as const };
	}
};
