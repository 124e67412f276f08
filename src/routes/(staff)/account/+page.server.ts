import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { keepLanguage, keepLogin, requireStaff } from '#lib/server/auth/guard.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import { passwordWords, waitWords } from '#lib/pages/forms/person.server.ts';

const schema = z.object({
	current: z
		.string()
		.min(1, { error: () => m.staff_password_missing() })
		.max(1000),
	password: z
		.string()
		.min(1, { error: () => m.staff_password_too_short() })
		.max(1000)
});

export const load = async (event) => {
	const staff = requireStaff(event);
	const logins = await app().auth.logins(staff.id);
	return {
		form: await superValidate(zod4(schema)),
		logins: logins.map((login) => ({ ...login, here: login.id === event.locals.authSession?.id })),
		isChanged: event.url.searchParams.has('changed')
	};
};

export const actions = {
	password: async (event) => {
		const staff = requireStaff(event);
		const { auth } = app();
		const form = await superValidate(event.request, zod4(schema));
		const { current, password } = form.data;
		form.data = { current: '', password: '' };
		if (!form.valid) return fail(400, { form });
		const right = await auth.checkPassword(staff.id, current);
		if (!right.ok)
			return setError(
				form,
				'current',
				right.code === 'wrong' ? m.staff_account_current_wrong() : waitWords(right.seconds)
			);
		const done = await auth.setPassword(staff.id, password, staff.id);
		if (!done.ok) return setError(form, 'password', passwordWords(done.code));
		keepLogin(event.cookies, await auth.renew(staff.id));
		redirect(303, '/account?changed');
	},
	end: async (event) => {
		const staff = requireStaff(event);
		const id = String((await event.request.formData()).get('id'));
		const isOwn = (await app().auth.logins(staff.id)).some((login) => login.id === id);
		if (isOwn) await app().auth.signOut(id);
		redirect(303, '/account');
	},
	everywhere: async (event) => {
		const staff = requireStaff(event);
		await app().auth.signOutEverywhere(staff.id, staff.id);
		redirect(303, '/login?why=out');
	},
	language: async (event) => {
		const staff = requireStaff(event);
		const locale = localeOf(String((await event.request.formData()).get('locale')));
		await app().auth.setLocale(staff.id, locale);
		keepLanguage(event.cookies, locale);
		redirect(303, '/account');
	}
};
