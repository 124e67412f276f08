import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { app } from '#lib/server/app.ts';
import { keepLogin } from '#lib/server/auth/guard.ts';
import { isAtMachine, isSetupCode } from '#lib/server/auth/setup-code.ts';
import { passwordWords, personFields } from '#lib/pages/forms/person.server.ts';

const schema = z.object({
	...personFields,
	also: z.array(z.enum(['facilitator', 'supervisor'])).default([]),
	code: z.string().max(40).default('')
});

const needsCode = ({ url, getClientAddress }: RequestEvent) => !isAtMachine(url.hostname, getClientAddress());

async function onlyBeforeTheFirst() {
	if (await app().auth.anyStaff()) redirect(303, '/login');
}

export const load = async (event) => {
	await onlyBeforeTheFirst();
	return {
		form: await superValidate({ also: ['facilitator'] }, zod4(schema), { errors: false }),
		needsCode: needsCode(event)
	};
};

export const actions = {
	default: async (event) => {
		await onlyBeforeTheFirst();
		const form = await superValidate(event.request, zod4(schema));
		const { also, code, password, ...person } = form.data;
		form.data.password = '';
		if (!form.valid) return fail(400, { form });
		const { auth } = app();
		if (needsCode(event) && !isSetupCode(code, auth.setupCode))
			return setError(form, 'code', m.staff_setup_code_wrong());
		const locale = getLocale();
		const made = await auth.createFirst({ ...person, password, roles: ['admin', ...also], locale });
		if (!made.ok) {
			if (made.code === 'not-first') return setError(form, '', m.staff_setup_not_first());
			return setError(form, 'password', passwordWords(made.code));
		}
		keepLogin(event.cookies, { ...(await auth.renew(made.id)), staff: { locale } });
		redirect(303, '/today');
	}
};
