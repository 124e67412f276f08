import { envelope, type Reply } from '#lib/room/protocol.ts';
import { readCommand } from '#lib/room/read-command.ts';
import { isDisclosure } from '#lib/room/safety/disclosure.ts';
import { keptFor } from '#lib/room/wire.ts';
import { app } from '#lib/server/app.ts';
import { Allowance } from './allowance.ts';
import { deviceToken, joinedSeat, seatFromCookies, seatInSession } from './seats.ts';
import { uptime } from './time.ts';

/** Shared by all phones: messages this late are rare. */
const allowance = new Allowance(5);

/**
 * From a phone whose session is over, accepts only messages that tell staff that someone needs them (R7). Such an answer reaches someone even if
 * the phone was offline until long after.
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
	// A phone with a day pass may be in the day's next session by now.
	const own = session === null ? null : await seatInSession(deviceToken(cookies), session, keptFor);
	const seat = own ? await joinedSeat(own) : await seatFromCookies(cookies, keptFor);
	if (!seat) return { ok: false, code: 'not-yours' };
	const { id, command } = parsed.data;
	const read = readCommand(command);
	if (!read.ok) return read;
	if (!isDisclosure(read.command)) return { ok: false, code: 'too-late' };
	return app().rooms.execute(seat.session, { as: 'seat', seat: seat.seat }, id, read.command);
}
