import type { Cookies } from '@sveltejs/kit';
import { showCode } from '#lib/domain/join-code.ts';
import type { SeatStatus, Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { seatCookieName, seatFromCookies, type Seat } from '#lib/server/live/seats.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

/** The seat that this device has in a session. `code` is the join code as it is shown in the room. */
export type DeviceSeat = { seat: Seat; code: string; status: SeatStatus; room: Status };

export async function deviceSeat(cookies: Cookies): Promise<DeviceSeat | null> {
	const seat = await seatFromCookies(cookies);
	const codes = seat && (await sessions.codes(seat.session));
	if (!seat || !codes) return null;
	const { room, staff } = await app().rooms.state(seat.session);
	const status = staff.seats[seat.seat]?.status ?? 'left';
	return { seat, code: showCode(codes.joinCode), status, room: room.status };
}

/** Deletes the cookie that ties this device to a session. */
export function forgetSeat(cookies: Cookies): void {
	for (const secure of [true, false]) cookies.delete(seatCookieName(secure), { path: '/', secure });
}
