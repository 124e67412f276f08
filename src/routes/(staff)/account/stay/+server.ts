import { app } from '#lib/server/app.ts';

/** Somebody is still at work on a page. That the request came with a standing login is all that counts. */
export const POST = ({ locals }) => new Response(null, { status: locals.staff ? 204 : 401 });

/** Nobody is. */
export const DELETE = async ({ locals }) => {
	if (locals.authSession) await app().auth.endIdle(locals.authSession.id);
	return new Response(null, { status: 204 });
};
