import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { shownOfDay } from '#lib/server/days/display.ts';
import { displayCookie, displayDayCookie, isPass, pairDisplay, standingOf } from '#lib/server/live/displays.ts';
import { findDisplay } from '#lib/server/live/doors.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { between } from './between.server.ts';
import { shownOn } from './shown.server.ts';

/** Of a link that was opened on the console; empty for a display that asks. */
const schema = z.strictObject({ pass: z.string().max(64) });

export const load: PageServerLoad = async ({ params, url, cookies, getClientAddress }) => {
	const found = await openTo(params.code, getClientAddress());
	const fresh = displayCookie();
	const token = cookies.get(fresh.name);
	if (!token) cookies.set(fresh.name, fresh.value, fresh.options);
	const day = found.session === null ? await shownOfDay(found.day, params.code, cookies) : null;
	const session = found.session ?? day?.session ?? null;
	if (session === null) return { standing: null, shown: null, between: between(found, day!, url) };
	const standing = await standingOf(session, token);
	const shown = standing?.status === 'in' ? await shownOn({ ...found, session }, params.code, url) : null;
	return { standing, shown, between: null };
};

export const actions: Actions = {
	pair: async ({ request, params, cookies, getClientAddress }) => {
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		const found = await openTo(params.code, getClientAddress());
		const { pass } = form.data;
		if (found.session === null && isPass(params.code, pass)) {
			const day = displayDayCookie(pass);
			cookies.set(day.name, day.value, day.options);
		}
		const token = cookies.get(displayCookie().name);
		const session = found.session ?? (await shownOfDay(found.day, params.code, cookies)).session;
		if (token && session !== null) await pairDisplay(session, params.code, token, pass);
	}
};

async function openTo(code: string, address: string) {
	const found = await findDisplay(code, address);
	if (!found.ok) error(found.code === 'wait' ? 429 : 404);
	return found;
}
