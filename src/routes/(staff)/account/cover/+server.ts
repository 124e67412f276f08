import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';

const typed = z.strictObject({ password: z.string().max(1000), who: z.string().max(64) });

/** Nobody has touched this console for long: its login opens no page from now on. */
export const POST = async ({ locals }) => {
	const { authSession } = locals;
	if (!authSession) error(401);
	await app().auth.cover(authSession.id);
	return new Response(null, { status: 204 });
};

/** Somebody is back, and proves who. */
export const DELETE = async ({ locals, request }) => {
	const { authSession } = locals;
	const staff = locals.covered ?? locals.staff;
	if (!authSession || !staff) error(401);
	const sent = typed.safeParse(await request.json().catch(() => null));
	if (!sent.success) error(400);
	// Somebody else has signed in in this browser meanwhile: what is behind the cover is not theirs to see.
	if (sent.data.who !== staff.id) error(401);
	const done = await app().auth.uncover(authSession.id, staff.id, sent.data.password);
	if (done.ok) return new Response(null, { status: 204 });
	return json(done, { status: done.code === 'wait' ? 429 : 403 });
};
