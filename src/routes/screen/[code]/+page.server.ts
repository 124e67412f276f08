import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { displayCookie, pairDisplay, standingOf } from '#lib/server/live/displays.ts';
import { findDisplay } from '#lib/server/live/doors.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { shownOn } from './shown.server.ts';

/** Of a link that was opened on the console; empty for a display that asks. */
const schema = z.strictObject({ pass: z.string().max(64) });

export const load: PageServerLoad = async ({ params, url, cookies, getClientAddress }) => {
	const found = await openTo(params.code, getClientAddress());
	const fresh = displayCookie();
	const token = cookies.get(fresh.name);
	if (!token) cookies.set(fresh.name, fresh.value, fresh.options);
	const standing = await standingOf(found.session, token);
	const shown = standing?.status === 'in' ? await shownOn(found, params.code, url) : null;
	return { standing, shown };
};

export const actions: Actions = {
	pair: async ({ request, params, cookies, getClientAddress }) => {
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		const found = await openTo(params.code, getClientAddress());
		const token = cookies.get(displayCookie().name);
		if (token) await pairDisplay(found.session, params.code, token, form.data.pass);
	}
};

async function openTo(code: string, address: string) {
	const found = await findDisplay(code, address);
	if (!found.ok) error(found.code === 'wait' ? 429 : 404);
	return found;
}
