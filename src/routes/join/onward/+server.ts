import { json } from '@sveltejs/kit';
import { dayPage, takePlace } from '../day-page.server.ts';
import { devicePass, deviceSeat } from '../device-seat.server.ts';
import type { RequestHandler } from './$types.ts';

/** Where a phone that goes along belongs now: its page is read again when that is somewhere else. */
export const GET: RequestHandler = async ({ cookies }) => {
	const own = await devicePass(cookies);
	if (own) await takePlace(own);
	const place = own && (await dayPage(own, await deviceSeat(cookies))).place;
	return json({ place }, { headers: { 'cache-control': 'no-store' } });
};
