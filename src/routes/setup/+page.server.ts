import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { whoNeedsTwoStep } from '#lib/domain/two-step.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import { newPassword, passwordWords, personFields } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { keepLogin } from '#lib/server/auth/guard.ts';
import { isAtMachine, isSetupCode } from '#lib/server/auth/setup-code.ts';

const schema = z.strictObject({
	...personFields,
	password: newPassword(),
	code: text(40),
	twoStep: z.enum(whoNeedsTwoStep)
});

const needsCode = ({ url, getClientAddress }: RequestEvent) => !isAtMachine(url.hostname, getClientAddress());

async function onlyBeforeTheFirst() {
	if (await app().auth.anyStaff()) redirect(303, '/login');
}

export const load = async (event) => {
	await onlyBeforeTheFirst();
	return { form: startForm(schema, { twoStep: 'all' }), needsCode: needsCode(event) };
};

export const actions = {
	default: async (event) => {
		await onlyBeforeTheFirst();
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { code, twoStep, ...person } = form.data;
		const { auth } = app();
		if (needsCode(event) && !isSetupCode(code, auth.setupCode))
			return form.refuse({ code: m.staff_setup_code_wrong() });
		const locale = getLocale();
		const made = await auth.createFirst({ ...person, locale });
		if (!made.ok)
			return form.refuse(
				made.code === 'not-first' ? { form: m.staff_setup_not_first() } : { password: passwordWords(made.code) }
			);
		await auth.setTwoStepPolicy(twoStep, made.id);
		keepLogin(event.cookies, { ...(await auth.renew(made.id)), staff: { locale } });
		redirect(303, '/today');
	}
};
