import { fail } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { placeOf } from '../place.server.ts';

export const load: PageServerLoad = async ({ cookies }) => {
	const place = await placeOf(cookies);
	const isIn = place?.status === 'admitted' || place?.status === 'waiting';
	return { canCall: isIn && place.room !== 'closed' };
};

/** For a phone without scripts; where they run, the same is asked on the spot. */
export const actions: Actions = {
	default: async ({ cookies }) => {
		const place = await placeOf(cookies);
		if (!place) return fail(409, { told: false });
		const { session, seat } = place.seat;
		const reply = await app().rooms.execute(session, { as: 'seat', seat }, randomId(), { type: 'safety.help' });
		return reply.ok ? { told: true } : fail(409, { told: false });
	}
};
