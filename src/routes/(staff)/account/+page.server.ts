import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { locale, rowId, secret } from '#lib/pages/forms/fields.server.ts';
import { newPassword, passwordWords, waitWords } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLanguage, keepLogin, requireStaff } from '#lib/server/auth/guard.ts';

const passwords = z.strictObject({ current: secret(() => m.staff_password_missing()), password: newPassword() });
const oneLogin = z.strictObject({ id: rowId() });
const language = z.strictObject({ locale: locale() });

export const load = async (event) => {
	const staff = requireStaff(event);
	const logins = await app().auth.logins(staff.id);
	return {
		form: startForm(passwords),
		logins: logins.map((login) => ({ ...login, here: login.id === event.locals.authSession?.id })),
		isChanged: event.url.searchParams.has('changed')
	};
};

export const actions = {
	password: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(passwords, event.request);
		if (!form.ok) return form.refused;
		const { auth } = app();
		const right = await auth.checkPassword(staff.id, form.data.current);
		if (!right.ok)
			return form.refuse({
				current: right.code === 'wrong' ? m.staff_account_current_wrong() : waitWords(right.seconds)
			});
		const done = await auth.setPassword(staff.id, form.data.password, staff.id);
		if (!done.ok) return form.refuse({ password: passwordWords(done.code) });
		keepLogin(event.cookies, await auth.renew(staff.id));
		redirect(303, '/account?changed');
	},
	end: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(oneLogin, event.request, 'login');
		if (!form.ok) return form.refused;
		const isOwn = (await app().auth.logins(staff.id)).some(({ id }) => id === form.data.id);
		if (isOwn) await app().auth.signOut(form.data.id);
		redirect(303, '/account');
	},
	everywhere: async (event) => {
		const staff = requireStaff(event);
		await app().auth.signOutEverywhere(staff.id, staff.id);
		redirect(303, '/login?why=out');
	},
	language: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(language, event.request, 'language');
		if (!form.ok) return form.refused;
		await app().auth.setLocale(staff.id, form.data.locale);
		keepLanguage(event.cookies, form.data.locale);
		redirect(303, '/account');
	}
};
