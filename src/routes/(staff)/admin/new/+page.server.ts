import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { passwordWords, personFields, someRoles } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';

const schema = z.strictObject({ ...personFields, roles: someRoles() });

export const load = async (event) => {
	requireStaff(event, 'admin');
	return { form: startForm(schema, { roles: ['facilitator'] }) };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const made = await app().auth.createStaff({ ...form.data, locale: getLocale() }, by.id);
		if (made.ok) redirect(303, '/admin');
		if (made.code === 'email-taken') return form.refuse({ email: m.staff_email_taken() });
		return form.refuse({ password: passwordWords(made.code) });
	}
};
