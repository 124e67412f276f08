import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { keepLogin } from '#lib/server/auth/guard.ts';
import { waitWords } from '#lib/pages/forms/person.server.ts';

const schema = z.object({
	email: z.email({ error: () => m.staff_email_invalid() }),
	password: z
		.string()
		.min(1, { error: () => m.staff_password_missing() })
		.max(1000)
});

/** Back to the page that asked for a sign-in; only to one of ours. */
const target = (to: string | null) => (to && /^\/(?![/\\])[^\s]*$/.test(to) ? to : '/today');

export const load = async ({ locals, url }) => {
	const why = url.searchParams.get('why');
	// A console in another window keeps the login; this screen stays cleared all the same.
	if (locals.staff && why !== 'idle') redirect(303, target(url.searchParams.get('to')));
	if (!(await app().auth.anyStaff())) redirect(303, '/setup');
	return { form: await superValidate(zod4(schema)), why };
};

export const actions = {
	default: async (event) => {
		const form = await superValidate(event.request, zod4(schema));
		const { email, password } = form.data;
		form.data.password = '';
		if (!form.valid) return fail(400, { form });
		const answer = await app().auth.signIn({ email, password, ip: event.getClientAddress() });
		if (!answer.ok)
			return setError(form, '', answer.code === 'wrong' ? m.staff_login_wrong() : waitWords(answer.seconds));
		keepLogin(event.cookies, answer);
		redirect(303, target(event.url.searchParams.get('to')));
	}
};
