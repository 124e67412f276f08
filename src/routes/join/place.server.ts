import type { Cookies } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { seatCookieName, seatFromCookies, type Seat } from '#lib/server/live/seats.ts';
import { showCode } from '#lib/server/programs/codes.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import type { SeatStatus, Status } from '#lib/room/state.ts';

/** The place this device has in a session. `code` as it stands on the wall. */
export type Place = { seat: Seat; code: string; status: SeatStatus; room: Status };

export async function placeOf(cookies: Cookies): Promise<Place | null> {
	const seat = await seatFromCookies(cookies);
	const codes = seat && (await sessions.codes(seat.session));
	if (!seat || !codes) return null;
	const { room, staff } = await app().rooms.state(seat.session);
	const status = staff.seats[seat.seat]?.status ?? 'left';
	return { seat, code: showCode(codes.joinCode), status, room: room.status };
}

/** This device no longer knows the session. */
export function forget(cookies: Cookies): void {
	for (const secure of [true, false]) cookies.delete(seatCookieName(secure), { path: '/', secure });
}
