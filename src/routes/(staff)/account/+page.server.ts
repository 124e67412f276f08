import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { locale, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLanguage, requireStaff } from '#lib/server/auth/guard.ts';
import { password, passwords } from './password.server.ts';

const oneLogin = z.strictObject({ id: rowId() });
const language = z.strictObject({ locale: locale() });

export const load = async (event) => {
	const staff = requireStaff(event);
	const { auth } = app();
	const [logins, hasFactor] = await Promise.all([auth.logins(staff.id), auth.hasFactor(staff.id)]);
	return {
		form: startForm(passwords),
		logins: logins.map((login) => ({ ...login, here: login.id === event.locals.authSession?.id })),
		hasFactor,
		isChanged: event.url.searchParams.has('changed')
	};
};

export const actions = {
	password,
	end: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(oneLogin, event.request, 'login');
		if (!form.ok) return form.refused;
		await app().auth.endLogin(staff.id, form.data.id);
		redirect(303, '/account');
	},
	others: async (event) => {
		const staff = requireStaff(event);
		await app().auth.signOutOthers(staff.id, event.locals.authSession!.id);
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
