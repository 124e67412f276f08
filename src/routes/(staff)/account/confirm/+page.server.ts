import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { passkeyAnswer, secret } from '#lib/pages/forms/fields.server.ts';
import { waitWords } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { ownTarget, requireStaff } from '#lib/server/auth/guard.ts';
import { relyingParty } from '#lib/server/auth/passkeys.ts';
import type { Proof } from '#lib/server/auth/two-step.ts';

const typed = z.strictObject({ code: secret(() => m.two_step_proof_missing()) });
const answered = z.strictObject({ passkey: passkeyAnswer() });

export const load = async (event) => {
	requireStaff(event);
	return { form: startForm(typed), back: ownTarget(event.url.searchParams.get('to')) };
};

/** Back to the page that asked; else why not. */
async function confirm(event: RequestEvent, proof: Proof): Promise<string> {
	const { id: staffId } = requireStaff(event);
	const done = await app().auth.confirm({ staffId, authSession: event.locals.authSession!.id }, proof);
	if (done.ok) redirect(303, ownTarget(event.url.searchParams.get('to')));
	return done.code === 'wait' ? waitWords(done.seconds) : m.two_step_proof_wrong();
}

export const actions = {
	proof: async (event) => {
		requireStaff(event);
		const form = await readForm(typed, event.request);
		if (!form.ok) return form.refused;
		return form.refuse({ code: await confirm(event, form.data) });
	},
	passkey: async (event) => {
		requireStaff(event);
		const form = await readForm(answered, event.request, 'asked');
		if (!form.ok) return form.refused;
		const proof = { ...form.data, rp: relyingParty(app().config, event.url), owner: event.locals.authSession!.id };
		return form.refuse({ form: await confirm(event, proof) });
	}
};
