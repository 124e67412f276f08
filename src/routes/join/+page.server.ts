import { fail, redirect } from '@sveltejs/kit';
import { findOpenSession } from '#lib/server/live/seats.ts';
import { showCode } from '#lib/server/programs/codes.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { placeOf } from './place.server.ts';

export const load: PageServerLoad = async ({ cookies }) => {
	const place = await placeOf(cookies);
	const canGoBack = place && (place.status === 'admitted' || place.status === 'waiting');
	return { back: canGoBack ? place.code : null };
};

export const actions: Actions = {
	code: async ({ request, getClientAddress }) => {
		const code = String((await request.formData()).get('code') ?? '');
		return enter({ code }, getClientAddress());
	},
	token: async ({ request, getClientAddress }) => {
		const token = String((await request.formData()).get('token') ?? '').slice(0, 100);
		return enter({ token }, getClientAddress());
	}
};

async function enter(by: { code: string } | { token: string }, address: string) {
	const found = await findOpenSession(by, address);
	if (found.ok) redirect(303, `/join/${showCode(found.code)}`);
	return fail(found.code === 'wait' ? 429 : 404, { why: found.code, seconds: found.seconds ?? 0 });
}
