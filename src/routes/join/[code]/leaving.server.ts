import type { Cookies } from '@sveltejs/kit';
import { endPass } from '#lib/server/days/passes.ts';
import { leaveSeat } from '#lib/server/live/seats.ts';
import { devicePass, deviceSeat, forgetSeat } from '../device-seat.server.ts';

/** Gives up the seat where the session is on, and the day with it, and the device forgets both. */
export async function leave(cookies: Cookies): Promise<void> {
	const [device, own] = await Promise.all([deviceSeat(cookies), devicePass(cookies)]);
	forgetSeat(cookies);
	if (device && (device.room === 'lobby' || device.room === 'live')) await leaveSeat(device.seat);
	if (own) await endPass(own.pass);
}
