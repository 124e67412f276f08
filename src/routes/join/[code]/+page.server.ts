import { fail, redirect } from '@sveltejs/kit';
import { showCode } from '#lib/domain/join-code.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { joinDay } from '#lib/server/days/passes.ts';
import { findOpenSession } from '#lib/server/live/doors.ts';
import { seatCookie, takeSeat } from '#lib/server/live/seats.ts';
import { ownPageHere } from '#lib/server/my/own-page.ts';
import { deviceSeat, forgetSeat } from '../device-seat.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { askElsewhere } from './asking.server.ts';
import { chosenOf } from './door.server.ts';
import { whatIsHere } from './here.server.ts';
import { joining, personWho } from './joining.server.ts';
import { leave } from './leaving.server.ts';

export const load: PageServerLoad = async (event) => {
	event.depends('room:content');
	return { ...(await whatIsHere(event)), own: await ownPageHere(event.cookies) };
};

export const actions: Actions = {
	join: async ({ request, params, cookies, getClientAddress }) => {
		const form = await readForm(joining, request);
		if (!form.ok) return fail(form.refused.status, { ...form.refused.data, why: null });
		const found = await findOpenSession(params, getClientAddress());
		if (!found.ok) return fail(404, { ...form.sent, why: found });
		const person = await personWho(form.data.name, cookies);
		const chosen = found.session ?? (await chosenOf(found.day, form.data.session));
		if (chosen === 'unsaid') {
			const { status, data } = form.refuse({ session: m.join_day_which_missing() });
			return fail(status, { ...data, why: null });
		}
		const taken =
			found.session === null ? await joinDay(found.day, person, chosen) : await takeSeat(found.session, person);
		if (!taken.ok && taken.code === 'unavailable') return fail(503, { ...form.sent, why: { code: taken.code } });
		if (!taken.ok) return fail(409, { ...form.sent, why: { code: 'full' as const } });
		const cookie = seatCookie(taken.token, isHttps(app().config));
		cookies.set(cookie.name, cookie.value, cookie.options);
		redirect(303, `/join/${showCode(found.code)}`);
	},
	/** Somebody with a day's pass says which of the sessions that are on they are here for. */
	ask: async ({ request, params, cookies }) => {
		await askElsewhere(request, cookies);
		redirect(303, `/join/${params.code}`);
	},
	/** Gives up the seat, and the device forgets it; once the session has ended, only the latter. */
	leave: async ({ cookies }) => {
		await leave(cookies);
		redirect(303, '/join/goodbye');
	},
	again: async ({ params, cookies }) => {
		const device = await deviceSeat(cookies);
		forgetSeat(cookies);
		redirect(303, `/join/${device?.code ?? params.code}`);
	}
};
