import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { passkeyAnswer, secret } from '#lib/pages/forms/fields.server.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { relyingParty } from '#lib/server/auth/passkeys.ts';

export const appForm = z.strictObject({ code: secret(() => m.two_step_code_missing()) });
export const passkeyForm = z.strictObject({ passkey: passkeyAnswer() });

/** What a page shows by which a factor is set up. `owner` is the login or pending sign-in that does it. */
export async function setUpView({ url }: Pick<RequestEvent, 'url'>, owner: string, staffId: string) {
	const { auth, config } = app();
	const who = await auth.twoStep.who(staffId);
	const rp = relyingParty(config, url);
	return {
		form: startForm(appForm),
		app: auth.twoStep.appSetUp(owner, who.email),
		passkey: rp && (await auth.twoStep.passkeySetUp(rp, owner, who))
	};
}

type Added = Promise<{ codes: string[] | null } | null>;

/** Null when the code is not right. */
export const addApp = (owner: string, staffId: string, code: string): Added =>
	app().auth.twoStep.addApp(staffId, owner, code, m.two_step_app());

/** Null when the passkey was not made as it should. */
export async function addPasskey(
	{ url }: Pick<RequestEvent, 'url'>,
	owner: string,
	staffId: string,
	passkey: string
): Added {
	const { auth, config } = app();
	const rp = relyingParty(config, url);
	return rp && auth.twoStep.addPasskey(staffId, rp, owner, passkey, m.two_step_passkey());
}
