import { envelope, type Reply } from '#lib/room/protocol.ts';
import { readCommand } from '#lib/room/read-command.ts';
import { isDisclosure } from '#lib/room/safety/disclosure.ts';
import { keptFor } from '#lib/room/wire.ts';
import { app } from '#lib/server/app.ts';
import { Allowance } from './allowance.ts';
import { deviceToken, joinedSeat, seatFromCookies, seatInSession } from './seats.ts';
import { uptime } from './time.ts';

/** Of all phones together: what comes this late is rare. */
const allowance = new Allowance(5);

/**
 * Takes what tells staff that somebody needs them from a phone whose session is over, and nothing else from it (R7). Whatever its author
 * was let to answer reaches somebody, also when the phone was without a network until long after.
 */
export async function takeLate(
	cookies: { get(name: string): string | undefined },
	message: unknown,
	session: number | null = null,
	now = uptime()
): Promise<Reply> {
	if (!allowance.use(now)) return { ok: false, code: 'slow-down' };
	const parsed = envelope.safeParse(message);
	if (!parsed.success) return { ok: false, code: 'invalid' };
	// A phone that goes along may be in the next session of its day by now.
	const own = session === null ? null : await seatInSession(deviceToken(cookies), session, keptFor);
	const seat = own ? await joinedSeat(own) : await seatFromCookies(cookies, keptFor);
	if (!seat) return { ok: false, code: 'not-yours' };
	const { id, command } = parsed.data;
	const read = readCommand(command);
	if (!read.ok) return read;
	if (!isDisclosure(read.command)) return { ok: false, code: 'too-late' };
	return app().rooms.execute(seat.session, { as: 'seat', seat: seat.seat }, id, read.command);
}
