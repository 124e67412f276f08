import type { Cookies } from '@sveltejs/kit';
import { showCode } from '#lib/domain/join-code.ts';
import type { SeatStatus, Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import type { Day } from '#lib/server/days/day.ts';
import type { Pass } from '#lib/server/days/pass.ts';
import { passOf, recognize } from '#lib/server/days/passes.ts';
import { deviceToken, seatCookieName, seatFromCookies, type Seat } from '#lib/server/live/seats.ts';
import { ownerHere } from '#lib/server/my/own-page.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

/** The seat that this device has in a session. `code` is the join code as it is shown in the room: of the day, where it came in by that. */
export type DeviceSeat = { seat: Seat; code: string; status: SeatStatus; room: Status; along: boolean };

export async function deviceSeat(cookies: Cookies): Promise<DeviceSeat | null> {
	const seat = await seatFromCookies(cookies);
	const codes = seat && (seat.dayPassId ? (await devicePass(cookies))?.day : await sessions.codes(seat.session));
	if (!seat || !codes) return null;
	const { room, staff } = await app().rooms.state(seat.session);
	const card = staff.seats[seat.seat];
	return {
		...{ seat, code: showCode(codes.joinCode), status: card?.status ?? 'left' },
		...{ room: room.status, along: card?.along === true }
	};
}

/** The pass with which this device goes along from session to session of a day, whichever it is in now. */
export const devicePass = (cookies: Cookies): Promise<{ pass: Pass; day: Day } | null> => passOf(deviceToken(cookies));

/** The same for its pages, on which the person's own page may be open too: what is not known yet of whose phone it is, the pass learns. */
export async function ownDay(cookies: Cookies): Promise<{ pass: Pass; day: Day } | null> {
	const own = await devicePass(cookies);
	if (!own || own.pass.admittedAt !== null) return own;
	const owner = await ownerHere(cookies);
	if (!owner || owner.client === own.pass.knownClientId) return own;
	return { ...own, pass: await recognize(own.pass, owner.client) };
}

/** Deletes the cookie that ties this device to a session or a day. */
export function forgetSeat(cookies: Cookies): void {
	for (const secure of [true, false]) cookies.delete(seatCookieName(secure), { path: '/', secure });
}
