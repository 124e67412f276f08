import { fail, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { findOpenSession, leaveSeat, seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { normaliseCode, showCode } from '#lib/server/programs/codes.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { forget, placeOf } from '../place.server.ts';
import { hereOf } from './here.server.ts';

export const load: PageServerLoad = async ({ params, cookies, getClientAddress, depends }) => {
	depends('room:content');
	const place = await placeOf(cookies);
	if (place && normaliseCode(place.code) === normaliseCode(params.code))
		return { here: await hereOf(place), door: null };
	const found = await findOpenSession({ code: params.code }, getClientAddress());
	if (!found.ok) return { here: null, door: { title: null, why: found.code, agreement: [] } };
	const { agreement } = (await settingOf(found.session))!;
	return { here: null, door: { title: found.title, why: null, agreement } };
};

const longestName = 40;

export const actions: Actions = {
	join: async ({ request, params, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '')
			.trim()
			.replace(/\s+/g, ' ');
		const agreed = form.get('agree') === 'on';
		if (!name || name.length > longestName || !agreed)
			return fail(400, { name, missing: !name || name.length > longestName ? 'name' : 'agree', why: null });
		const found = await findOpenSession({ code: params.code }, getClientAddress());
		if (!found.ok) return fail(404, { name, missing: null, why: found.code });
		const seat = await takeSeat(found.session, { name, locale: getLocale() });
		if (!seat.ok) return fail(409, { name, missing: null, why: seat.code });
		const cookie = seatCookie(seat.token, url.protocol === 'https:');
		cookies.set(cookie.name, cookie.value, cookie.options);
		redirect(303, `/join/${showCode(found.code)}`);
	},
	/** The place is given up, and the device forgets; after the end only the latter. */
	leave: async ({ cookies }) => {
		const place = await placeOf(cookies);
		forget(cookies);
		if (place && (place.room === 'lobby' || place.room === 'live')) await leaveSeat(place.seat);
		redirect(303, '/join/goodbye');
	},
	again: async ({ params, cookies }) => {
		forget(cookies);
		redirect(303, `/join/${params.code}`);
	}
};
