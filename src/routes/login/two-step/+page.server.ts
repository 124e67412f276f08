import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { passkeyAnswer, secret } from '#lib/pages/forms/fields.server.ts';
import { waitWords } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { relyingParty } from '#lib/server/auth/passkeys.ts';
import { finishSignIn, requirePending } from '#lib/server/auth/pending-guard.ts';
import type { Proof } from '#lib/server/auth/two-step.ts';

const byCode = z.strictObject({ code: secret(() => m.two_step_code_missing()) });
const byPasskey = z.strictObject({ passkey: passkeyAnswer() });

export const load = async (event) => {
	const { staffId, id } = requirePending(event, 'factor');
	const { auth, config } = app();
	const [factors, passkey] = await Promise.all([
		auth.twoStep.factors.list(staffId),
		auth.twoStep.passkeyRequest(staffId, relyingParty(config, event.url), id)
	]);
	return { form: startForm(byCode), hasApp: factors.some(({ kind }) => kind === 'totp'), passkey };
};

/** A login when the step is right; else why not. After five wrong tries it starts again at the password. */
async function pass(event: RequestEvent, proof: Proof): Promise<string> {
	const pending = requirePending(event, 'factor');
	const answer = await app().auth.secondStep(pending, proof);
	if (answer.ok) return await finishSignIn(event, pending);
	if (answer.code === 'over') redirect(303, '/login?why=tries');
	return answer.code === 'wait' ? waitWords(answer.seconds) : m.two_step_code_wrong();
}

export const actions = {
	code: async (event) => {
		requirePending(event, 'factor');
		const form = await readForm(byCode, event.request);
		if (!form.ok) return form.refused;
		return form.refuse({ code: await pass(event, form.data) });
	},
	passkey: async (event) => {
		const owner = requirePending(event, 'factor').id;
		const form = await readForm(byPasskey, event.request, 'asked');
		if (!form.ok) return form.refused;
		const rp = relyingParty(app().config, event.url);
		return form.refuse({ form: await pass(event, { ...form.data, rp, owner }) });
	}
};
