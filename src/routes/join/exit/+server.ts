import { endPass } from '#lib/server/days/passes.ts';
import { leaveSeat, seatFromCookies } from '#lib/server/live/seats.ts';
import { elsewhere } from '../quick-exit.ts';
import type { RequestHandler } from './$types.ts';
import { devicePass, forgetSeat } from '../device-seat.server.ts';

/**
 * For a page that is left in a hurry: it does not wait for the reply, and the device forgets the session. A page whose program never ran
 * sends a form instead, and is led away: by a header, since a policy lets no form lead to another site.
 */
export const POST: RequestHandler = async ({ cookies, url }) => {
	const [seat, own] = await Promise.all([seatFromCookies(cookies), devicePass(cookies)]);
	forgetSeat(cookies);
	if (seat) await leaveSeat(seat);
	if (own) await endPass(own.pass);
	const cleared = { 'Clear-Site-Data': '"cache", "storage"' };
	if (url.searchParams.get('by') !== 'form') return new Response(null, { status: 204, headers: cleared });
	return new Response('', { headers: { ...cleared, 'Content-Type': 'text/html', Refresh: `0; url=${elsewhere}` } });
};
