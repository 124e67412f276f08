import { json } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { relyingParty } from '#lib/server/auth/passkeys.ts';

/** A challenge for this person's passkeys, made when it is wanted; null without one. */
export const GET = async (event) => {
	const { id } = requireStaff(event);
	const { auth, config } = app();
	return json(await auth.twoStep.passkeyRequest(id, relyingParty(config, event.url), event.locals.authSession!.id));
};
