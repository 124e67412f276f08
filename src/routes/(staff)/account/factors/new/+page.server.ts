import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { addApp, addPasskey, appForm, passkeyForm, setUpView } from '#lib/pages/two-step/set-up.server.ts';
import { app } from '#lib/server/app.ts';
import { mostFactors } from '#lib/server/auth/factors.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';

const loginOf = (event: RequestEvent) => ({ staffId: requireStaff(event).id, owner: event.locals.authSession!.id });

export const load = async (event) => {
	const { staffId, owner } = loginOf(event);
	if ((await app().auth.twoStep.factors.list(staffId)).length >= mostFactors) redirect(303, '/account/factors');
	return setUpView(event, owner, staffId);
};

function done(owner: string, codes: string[] | null): never {
	if (codes) app().auth.twoStep.showCodes(owner, codes);
	redirect(303, codes ? '/account/factors/codes' : '/account/factors');
}

export const actions = {
	app: async (event) => {
		const { staffId, owner } = loginOf(event);
		const form = await readForm(appForm, event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const added = await addApp(owner, staffId, form.data.code);
		return added ? done(owner, added.codes) : form.refuse({ code: m.two_step_code_wrong() });
	},
	passkey: async (event) => {
		const { staffId, owner } = loginOf(event);
		const form = await readForm(passkeyForm, event.request, 'asked');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const added = await addPasskey(event, owner, staffId, form.data.passkey);
		return added ? done(owner, added.codes) : form.refuse({ form: m.two_step_passkey_wrong() });
	}
};
