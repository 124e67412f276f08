import { fail, redirect } from '@sveltejs/kit';
import { showCode } from '#lib/domain/join-code.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { findOpenSession, sessionOf } from '#lib/server/live/doors.ts';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { leaveSeat, seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { deviceSeat, forgetSeat } from '../device-seat.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { joining } from './joining.server.ts';
import { seatPage } from './seat-page.server.ts';

export const load: PageServerLoad = async ({ params, cookies, getClientAddress, depends, locals }) => {
	depends('room:content');
	const device = await deviceSeat(cookies);
	if (device && normaliseCode(device.code) === normaliseCode(params.code))
		return { seat: await seatPage(device, locals), door: null };
	const isHere = device?.status === 'admitted' || device?.status === 'waiting';
	const found = isHere ? await sessionOf(params.code) : await findOpenSession(params, getClientAddress());
	// The code was changed after this phone came in: its place is still its place.
	if (isHere && !found.ok && found.code === 'unknown') return { seat: await seatPage(device, locals), door: null };
	locals.screens = ['door'];
	const form = startForm(joining);
	if (!found.ok) return { seat: null, door: { title: null, practice: false, why: found, agreement: [], form } };
	const { agreement } = (await settingOf(found.session))!;
	return { seat: null, door: { title: found.title, practice: found.practice, why: null, agreement, form } };
};

export const actions: Actions = {
	join: async ({ request, params, cookies, getClientAddress }) => {
		const form = await readForm(joining, request);
		if (!form.ok) return fail(form.refused.status, { ...form.refused.data, why: null });
		const found = await findOpenSession(params, getClientAddress());
		if (!found.ok) return fail(404, { ...form.sent, why: found });
		const seat = await takeSeat(found.session, { name: form.data.name, locale: getLocale() });
		if (!seat.ok && seat.code === 'unavailable') return fail(503, { ...form.sent, why: { code: seat.code } });
		if (!seat.ok) return fail(409, { ...form.sent, why: { code: 'full' as const } });
		const cookie = seatCookie(seat.token, isHttps(app().config));
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
		const device = await deviceSeat(cookies);
		forgetSeat(cookies);
		redirect(303, `/join/${device?.code ?? params.code}`);
	}
};
