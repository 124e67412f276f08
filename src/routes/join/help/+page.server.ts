import { fail } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { deviceSeat } from '../device-seat.server.ts';

export const load: PageServerLoad = async ({ cookies }) => {
	const device = await deviceSeat(cookies);
	const isIn = device?.status === 'admitted' || device?.status === 'waiting';
	return { canCall: isIn && device.room !== 'closed' };
};

/** For a phone without scripts; with them, the session's page asks in place. */
export const actions: Actions = {
	default: async ({ cookies }) => {
		const device = await deviceSeat(cookies);
		if (!device) return fail(409, { told: false });
		const { session, seat } = device.seat;
		const reply = await app().rooms.execute(session, { as: 'seat', seat }, randomId(), { type: 'safety.help' });
		return reply.ok ? { told: true } : fail(409, { told: false });
	}
};
