import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { email, waitWords } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLogin, ownTarget } from '#lib/server/auth/guard.ts';
import { awaitStep } from '#lib/server/auth/pending-guard.ts';

const schema = z.strictObject({ email: email(), password: secret(() => m.staff_password_missing()) });

export const load = async ({ locals, url }) => {
	const why = url.searchParams.get('why');
	// A console in another window keeps the login; this screen stays cleared all the same.
	if (locals.staff && why !== 'idle') redirect(303, ownTarget(url.searchParams.get('to')));
	if (!(await app().auth.anyStaff())) redirect(303, '/setup');
	return { form: startForm(schema), why };
};

export const actions = {
	default: async (event) => {
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { auth } = app();
		const device = event.cookies.get(auth.devices.cookieName);
		const answer = await auth.signIn({ ...form.data, ip: event.getClientAddress(), device });
		if (!answer.ok && answer.code === 'second-step') awaitStep(event, answer);
		if (!answer.ok)
			return form.refuse({ form: answer.code === 'wrong' ? m.staff_login_wrong() : waitWords(answer.seconds) });
		keepLogin(event.cookies, answer);
		redirect(303, ownTarget(event.url.searchParams.get('to')));
	}
};
