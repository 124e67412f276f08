import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { By } from '#lib/domain/decision.ts';
import { documentCommands } from '#lib/activities/documents.ts';
import { commands, isForSystemOnly } from '#lib/room/commands.ts';
import { envelope, type Reply } from '#lib/room/protocol.ts';
import { upcast } from '#lib/room/renamed.ts';
import type { App } from '#lib/server/app.ts';
import type { Live } from './gateway.ts';
import type { Identity } from './identify.ts';
import { aboutAnswer } from './responses.ts';

/** Bursts are how people type and how an outbox empties; a flood is neither. */
const burst = 2;
const limits = new Map<number, RateLimiterMemory>();

/** Takes one message off the wire: its rate, its shape, its sender; then it is the room's turn. Every message gets its answer (R6, R7). */
export async function take(app: App, socket: Live, message: unknown, done: (reply: Reply) => void): Promise<void> {
	if (await isFlood(socket.id, app.config.commandsPerSecond)) return done({ ok: false, code: 'slow-down' });
	const parsed = envelope.safeParse(message);
	if (!parsed.success) return done({ ok: false, code: 'invalid' });
	const { id, command } = parsed.data;
	const by = actor(socket.data);
	if (!by) return done({ ok: false, code: 'not-yours' });
	const { session, locale } = socket.data;
	if (command.type === 'response.save') {
		const shaped = documentCommands['response.save'].schema.safeParse(command);
		if (by.as !== 'seat') return done({ ok: false, code: 'not-yours' });
		if (!shaped.success) return done({ ok: false, code: 'invalid' });
		return app.responses.save({ session, seat: by.seat }, id, shaped.data, done);
	}
	// A page loaded before an upgrade says what it has under the names it knows.
	const known = upcast(command);
	const row = commands[known.type];
	if (!row || isForSystemOnly(known.type)) return done({ ok: false, code: row ? 'not-yours' : 'invalid' });
	const shaped = row.schema.safeParse(known);
	if (!shaped.success) return done({ ok: false, code: 'invalid' });
	const about = by.as === 'seat' && aboutAnswer(shaped.data);
	if (about) return done(await app.responses.show({ session, seat: by.seat, locale }, id, about));
	app.rooms.take(session, { by, id, command: shaped.data, done });
}

/** The acting person is who opened the socket, whatever the message says. */
function actor({ viewer, staff }: Identity): By | null {
	if (staff) return { as: 'staff', id: staff.id, name: staff.name };
	return viewer.as === 'seat' ? { as: 'seat', seat: viewer.seat } : null;
}

async function isFlood(socket: string, perSecond: number): Promise<boolean> {
	let limit = limits.get(perSecond);
	if (!limit) limits.set(perSecond, (limit = new RateLimiterMemory({ points: perSecond * burst, duration: burst })));
	return limit.consume(socket).then(
		() => false,
		() => true
	);
}
