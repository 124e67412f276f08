import { leaveSeat, seatFromCookies } from '#lib/server/live/seats.ts';
import type { RequestHandler } from './$types.ts';
import { forgetSeat } from '../device-seat.server.ts';

/** For a page that is left in a hurry: it does not wait for the reply, and the device forgets the session. */
export const POST: RequestHandler = async ({ cookies }) => {
	const seat = await seatFromCookies(cookies);
	forgetSeat(cookies);
	if (seat) await leaveSeat(seat);
	return new Response(null, { status: 204, headers: { 'Clear-Site-Data': '"storage"' } });
};
