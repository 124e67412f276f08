import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { addApp, addPasskey, appForm, passkeyForm, setUpView } from '#lib/pages/two-step/set-up.server.ts';
import { app } from '#lib/server/app.ts';
import { ownTarget } from '#lib/server/auth/guard.ts';
import { finishSignIn, requirePending } from '#lib/server/auth/pending-guard.ts';
import type { Pending } from '#lib/server/auth/pending-sign-ins.ts';

export const load = async (event) => {
	const { id, staffId, days } = requirePending(event, 'set-up');
	return { ...(await setUpView(event, id, staffId)), days };
};

/** A login, and the recovery codes on its first page. */
const done = (event: RequestEvent, pending: Pending, codes: string[] | null) =>
	finishSignIn(event, pending, (authSession) => {
		const to = ownTarget(event.url.searchParams.get('to'));
		if (codes) app().auth.twoStep.showCodes(authSession, codes);
		return codes ? `/account/factors/codes?to=${encodeURIComponent(to)}` : to;
	});

export const actions = {
	app: async (event) => {
		const pending = requirePending(event, 'set-up');
		const form = await readForm(appForm, event.request);
		if (!form.ok) return form.refused;
		const added = await addApp(pending.id, pending.staffId, form.data.code);
		return added ? done(event, pending, added.codes) : form.refuse({ code: m.two_step_code_wrong() });
	},
	passkey: async (event) => {
		const pending = requirePending(event, 'set-up');
		const form = await readForm(passkeyForm, event.request, 'asked');
		if (!form.ok) return form.refused;
		const added = await addPasskey(event, pending.id, pending.staffId, form.data.passkey);
		return added ? done(event, pending, added.codes) : form.refuse({ form: m.two_step_passkey_wrong() });
	},
	later: async (event) => {
		const pending = requirePending(event, 'set-up');
		if (pending.days > 0) await finishSignIn(event, pending);
	}
};
