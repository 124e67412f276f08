import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { roles } from '#lib/server/auth/staff.ts';
import { passwordWords, personFields } from '#lib/pages/forms/person.server.ts';

const schema = z.object({
	...personFields,
	roles: z
		.array(z.enum(roles))
		.min(1, { error: () => m.staff_roles_missing() })
		.default([])
});

export const load = async (event) => {
	requireStaff(event, 'admin');
	return { form: await superValidate({ roles: ['facilitator'] }, zod4(schema), { errors: false }) };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await superValidate(event.request, zod4(schema));
		const person = { ...form.data, locale: getLocale() };
		form.data.password = '';
		if (!form.valid) return fail(400, { form });
		const made = await app().auth.createStaff(person, by.id);
		if (made.ok) redirect(303, '/admin');
		if (made.code === 'email-taken') return setError(form, 'email', m.staff_email_taken());
		return setError(form, 'password', passwordWords(made.code));
	}
};
