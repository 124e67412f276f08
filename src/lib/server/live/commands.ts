import type { By } from '#lib/domain/decision.ts';
import { documentCommands } from '#lib/activities/documents.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { envelope, type Envelope, type Reply } from '#lib/room/protocol.ts';
import { readCommand } from '#lib/room/read-command.ts';
import { promptWithin } from '#lib/room/wire.ts';
import type { App } from '#lib/server/app.ts';
import { clientNamed, maySit } from '#lib/server/programs/seating.ts';
import type { Identity } from './identify.ts';
import type { Live } from './live-socket.ts';
import { aboutAnswer } from './responses.ts';
import { uptime } from './time.ts';

/** Checks a message's shape and sender, then passes it to the room. Every message gets a reply (R6, R7). */
export async function take(app: App, socket: Live, message: unknown, done: (reply: Reply) => void): Promise<void> {
	const parsed = envelope.safeParse(message);
	if (!parsed.success) return done({ ok: false, code: 'invalid' });
	const { id, command, age = 0, sent } = parsed.data;
	const underWay = sent === undefined ? 0 : Math.max(0, uptime() - sent);
	const by = actor(socket.data);
	if (!by) return done({ ok: false, code: 'not-yours' });
	const { session, locale, voteKey } = socket.data;
	await hand(app, { session, by, locale, voteKey }, { id, command, age: age + underWay }, done);
}

type Sender = { session: number; by: By; locale: Locale; voteKey?: Buffer | undefined };
/** `age` is the milliseconds since it was pressed. */
type Sent = { id: string; command: Envelope['command']; age?: number };

/** Routes a command with a known sender: a saved answer to its document, everything else to the room. */
export async function hand(
	app: Pick<App, 'rooms' | 'responses'>,
	{ session, by, locale, voteKey }: Sender,
	{ id, command, age = 0 }: Sent,
	done: (reply: Reply) => void
): Promise<void> {
	if (command.type === 'response.save') {
		const shaped = documentCommands['response.save'].schema.safeParse(command);
		if (by.as !== 'seat') return done({ ok: false, code: 'not-yours' });
		if (!shaped.success) return done({ ok: false, code: 'invalid' });
		return app.responses.save({ session, seat: by.seat }, id, shaped.data, done);
	}
	const read = readCommand(command);
	if (!read.ok) return done(read);
	const about = by.as === 'seat' && aboutAnswer(read.command);
	if (about) return done(await app.responses.show({ session, seat: by.seat, locale }, id, about));
	const client = by.as === 'staff' && clientNamed(read.command);
	if (client && !(await maySit(session, client))) return done({ ok: false, code: 'not-enrolled' });
	const isStale = read.row.movesRoom === true && age > promptWithin;
	app.rooms.take(session, { by, id, command: read.command, isStale, voteKey, done });
}

/** The actor is always the owner of the socket, whatever the message says; observers and displays cannot act. */
function actor({ viewer, staff, observes }: Identity): By | null {
	if (observes) return null;
	if (staff) return { as: 'staff', id: staff.id, name: staff.name };
	return viewer.as === 'seat' ? { as: 'seat', seat: viewer.seat } : null;
}
