import { leaveSeat, seatFromCookies } from '#lib/server/live/seats.ts';
import type { RequestHandler } from './$types.ts';
import { forget } from '../place.server.ts';

/** Called by a page that is being left in a hurry: nobody waits for the answer, and the device forgets. */
export const POST: RequestHandler = async ({ cookies }) => {
	const seat = await seatFromCookies(cookies);
	forget(cookies);
	if (seat) await leaveSeat(seat);
	return new Response(null, { status: 204, headers: { 'Clear-Site-Data': '"storage"' } });
};
