import { fail, redirect } from '@sveltejs/kit';
import { findDisplay } from '#lib/server/live/display.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import type { Actions } from './$types.ts';

export const actions: Actions = {
	default: async ({ request, getClientAddress }) => {
		const code = normaliseCode(String((await request.formData()).get('code') ?? ''));
		const found = await findDisplay(code, getClientAddress());
		if (found.ok) redirect(303, `/screen/${code}`);
		return fail(found.code === 'wait' ? 429 : 404, { why: found.code, seconds: found.seconds ?? 0 });
	}
};
