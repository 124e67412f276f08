import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { showCode } from '#lib/domain/join-code.ts';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { findOpenSession, leaveSeat, seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { deviceSeat, forgetSeat } from '../device-seat.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { seatPage } from './seat-page.server.ts';

const nameError = { error: () => m.join_name_missing() };
const joining = z.strictObject({
	name: z
		.string()
		.transform((name) => name.trim().replace(/\s+/g, ' '))
		.pipe(z.string().min(1, nameError).max(longest.preferredName, nameError)),
	agree: z.literal('on', { error: () => m.join_agree_missing() })
});

export const load: PageServerLoad = async ({ params, cookies, getClientAddress, depends, locals }) => {
	depends('room:content');
	const device = await deviceSeat(cookies);
	if (device && normaliseCode(device.code) === normaliseCode(params.code))
		return { seat: await seatPage(device, locals), door: null };
	locals.screens = ['door'];
	const form = startForm(joining);
	const found = await findOpenSession({ code: params.code }, getClientAddress());
	if (!found.ok) return { seat: null, door: { title: null, why: found.code, agreement: [], form } };
	const { agreement } = (await settingOf(found.session))!;
	return { seat: null, door: { title: found.title, why: null, agreement, form } };
};

export const actions: Actions = {
	join: async ({ request, params, cookies, url, getClientAddress }) => {
		const form = await readForm(joining, request);
		if (!form.ok) return form.refused;
		const found = await findOpenSession({ code: params.code }, getClientAddress());
		if (!found.ok) return fail(404, { ...form.sent, why: found.code });
		const seat = await takeSeat(found.session, { name: form.data.name, locale: getLocale() });
		if (!seat.ok) return fail(seat.code === 'unavailable' ? 503 : 409, { ...form.sent, why: seat.code });
		const cookie = seatCookie(seat.token, url.protocol === 'https:');
		cookies.set(cookie.name, cookie.value, cookie.options);
		redirect(303, `/join/${showCode(found.code)}`);
	},
	/** Gives up the seat, and the device forgets it; once the session has ended, only the latter. */
	leave: async ({ cookies }) => {
		const device = await deviceSeat(cookies);
		forgetSeat(cookies);
		if (device && (device.room === 'lobby' || device.room === 'live')) await leaveSeat(device.seat);
		redirect(303, '/join/goodbye');
	},
	again: async ({ params, cookies }) => {
		forgetSeat(cookies);
		redirect(303, `/join/${params.code}`);
	}
};
