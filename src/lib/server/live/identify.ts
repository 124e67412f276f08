import { parse } from 'node:querystring';
import type { Refusal } from '#lib/domain/decision.ts';
import { handshake } from '#lib/room/protocol.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { Viewer } from '#lib/room/view.ts';
import { app } from '#lib/server/app.ts';
import { sessionShown } from '#lib/server/days/display.ts';
import { mayLead, mayObserve } from '#lib/server/programs/access.ts';
import { displayCookie, standingOf } from './displays.ts';
import { findDisplay } from './doors.ts';
import { deviceToken, joinedSeat, ownVoteKey, seatInSession } from './seats.ts';

export type Identity = {
	session: number;
	viewer: Viewer;
	/** For staff: the name for signing and the login that opened this socket. */
	staff?: { id: string; name: string; authSession: string };
	/** Staff who only watch: their socket receives what staff receive, but any command is refused. */
	observes?: true;
	locale: Locale;
	/** For a display: its cookie. */
	display?: string;
	/** For a phone: seals its waiting votes (`waiting-votes.ts`). */
	voteKey?: Buffer;
};

/** Cookies as `name → value`, in the form that pages and sockets use. */
export const cookiesOf = (header: string | undefined) => {
	const all = parse(header ?? '', '; ', '=');
	return { get: (name: string) => (typeof all[name] === 'string' ? all[name] : undefined) };
};

/** Identifies the owner of a socket from cookies and memberships; the message only says which session is meant (R7). */
export async function identify(
	message: unknown,
	cookie: string | undefined,
	address: string
): Promise<{ ok: true; identity: Identity } | { ok: false; code: Refusal }> {
	const asked = handshake.safeParse(message);
	if (!asked.success) return { ok: false, code: 'invalid' };
	switch (asked.data.as) {
		case 'staff': {
			const login = await app().auth.fromCookieHeader(cookie ?? null, 'background');
			const { session } = asked.data;
			if (!login) return { ok: false, code: 'not-yours' };
			const { id, name, locale } = login.staff;
			const staff = { id, name, authSession: login.authSession };
			const viewer: Viewer = { as: 'staff', id, ...(asked.data.plan && { plan: true as const }) };
			const identity: Identity = { session, viewer, staff, locale };
			if (await mayLead(login.staff, session)) return { ok: true, identity };
			if (await mayObserve(login.staff, session)) return { ok: true, identity: { ...identity, observes: true } };
			return { ok: false, code: 'not-yours' };
		}
		case 'seat': {
			const own = await seatInSession(deviceToken(cookiesOf(cookie)), asked.data.session);
			if (!own) return { ok: false, code: 'not-yours' };
			// A page that was open before its phone was joined to another seat still follows the old seat's stream, where it learns of the join.
			const seat = asked.data.seat === own.seat ? own : await joinedSeat(own);
			if (asked.data.seat !== undefined && asked.data.seat !== seat.seat) return { ok: false, code: 'not-yours' };
			return {
				ok: true,
				identity: {
					session: seat.session,
					viewer: { as: 'seat', seat: seat.seat },
					locale: seat.locale,
					voteKey: ownVoteKey(cookiesOf(cookie))!
				}
			};
		}
		case 'display': {
			const found = await findDisplay(asked.data.code, address);
			if (!found.ok) return { ok: false, code: found.code === 'wait' ? 'slow-down' : 'unknown' };
			const cookies = cookiesOf(cookie);
			const token = cookies.get(displayCookie().name);
			const session = await sessionShown(found, asked.data.code, cookies);
			if (session === null || (await standingOf(session, token))?.status !== 'in')
				return { ok: false, code: 'not-yours' };
			return { ok: true, identity: { session, viewer: { as: 'display' }, display: token!, locale: 'en' } };
		}
	}
}
