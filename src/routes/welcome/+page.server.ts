import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { secret } from '#lib/pages/forms/fields.server.ts';
import { newPassword, passwordWords } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLogin } from '#lib/server/auth/guard.ts';
import { awaitStep } from '#lib/server/auth/pending-guard.ts';

const schema = z.strictObject({ token: secret(() => m.staff_welcome_token_missing()), password: newPassword() });

export const load = () => ({ form: startForm(schema) });

export const actions = {
	/** Whoever holds the link chooses the password and goes on as after the right one: the link does not go around a factor. */
	default: async (event) => {
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { auth } = app();
		const done = await auth.useLink(form.data.token.trim(), form.data.password);
		if (!done.ok)
			return form.refuse(
				done.code === 'gone' ? { form: m.staff_welcome_gone() } : { password: passwordWords(done.code) }
			);
		const begun = await auth.begin(done.staffId, true);
		if (!begun.ok) awaitStep(event, begun);
		keepLogin(event.cookies, begun);
		redirect(303, '/today');
	}
};
