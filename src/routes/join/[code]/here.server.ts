import type { RequestEvent } from '@sveltejs/kit';
import { isNow } from '#lib/server/days/day.ts';
import { findOpenSession, sessionOf } from '#lib/server/live/doors.ts';
import { ownerHere } from '#lib/server/my/own-page.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { deviceSeat, ownDay } from '../device-seat.server.ts';
import { dayPage, takePlace, type DayPage } from '../day-page.server.ts';
import { doorPage, type DoorPage } from './door.server.ts';
import { seatPage, type SeatPage } from './seat-page.server.ts';

type Event = Pick<RequestEvent<{ code: string }>, 'params' | 'cookies' | 'getClientAddress' | 'locals'>;

/** One of three: the session that this phone is in, its day between two sessions, or a door. */
export type Here = { seat: SeatPage | null; day: DayPage | null; door: DoorPage | null };

/** What an address with a code shows to the device that opens it. */
export async function whatIsHere({ params, cookies, getClientAddress, locals }: Event): Promise<Here> {
	const own = await ownDay(cookies);
	if (own) await takePlace(own);
	const device = await deviceSeat(cookies);
	const goesOn = own?.pass.endedAt === null && (await isNow(own.day));
	const isHere = device ? device.status === 'admitted' || device.status === 'waiting' : goesOn;
	const code = device?.code ?? (goesOn ? own.day.joinCode : '');
	const place = async (): Promise<Here> => {
		const day = own && (await dayPage(own, device));
		if (device) return { seat: await seatPage(device, locals, day), day: null, door: null };
		locals.screens = ['door'];
		return { seat: null, day, door: null };
	};
	if ((device || goesOn) && normaliseCode(code) === normaliseCode(params.code)) return place();
	const found = isHere ? await sessionOf(params.code) : await findOpenSession(params, getClientAddress());
	// The code was changed after this phone came in: its place is still its place.
	if (isHere && !found.ok && found.code === 'unknown') return place();
	// So it is under the session's own code, for a phone that came in by the day's.
	if (isHere && found.ok && found.session !== null && found.session === device?.seat.session) return place();
	locals.screens = ['door'];
	return { seat: null, day: null, door: await doorPage(found, (await ownerHere(cookies))?.name) };
}
