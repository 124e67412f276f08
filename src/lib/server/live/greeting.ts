import { catchUp } from '#lib/room/catch-up.ts';
import { hello, type Cursors, type Welcome } from '#lib/room/protocol.ts';
import { streamsOf } from '#lib/room/view.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import type { App } from '#lib/server/app.ts';
import { cameFrom } from '#lib/server/audit/provenance.ts';
import type { Live } from './live-socket.ts';
import { earshot } from './publish.ts';
import type { Room } from './room.ts';
import { uptime } from './time.ts';
import { traceRoom } from './trace-room.ts';

/** Answers a hello with the events the page is missing, or with everything its viewer may see. Never rejects. */
export async function greet(app: App, socket: Live, message: unknown, done: (welcome: Welcome) => void): Promise<void> {
	const asked = hello.safeParse(message);
	if (!asked.success) return done({ ok: false, code: 'invalid' });
	if (asked.data.version !== protocolVersion) return done({ ok: false, code: 'reload' });
	try {
		const room = await app.rooms.room(socket.data.session);
		if (socket.data.voteKey) room.ballots.open(socket.data.voteKey);
		await cameFrom(socket.data.source, () => traceEnded(socket.data, room));
		done(welcome(socket, room, asked.data.cursors));
	} catch (error) {
		app.log.error({ error }, 'a room could not be read');
		return done({ ok: false, code: 'unavailable' });
	}
	try {
		await sendNewer(app, socket, asked.data.documents ?? {});
	} catch (error) {
		app.log.error({ error }, 'saved answers could not be read');
	}
}

/**
 * What a page sends as it closes may be saved after the next page was rendered and before that page's socket was open: then neither the page nor a
 * `response` has it (R4). Read after joining the channels, so that nothing is missed.
 */
async function sendNewer({ responses }: App, socket: Live, known: Record<string, number>) {
	const { viewer, session } = socket.data;
	if (viewer.as !== 'seat' || !socket.rooms.has(earshot(session, 'room'))) return;
	const written = await responses.ofSeat(session, viewer.seat);
	const newer = written.filter(({ block, version }) => version > (known[block] ?? 0));
	if (newer.length)
		socket.emit(
			'documents',
			newer.map(({ block, answers, version }) => ({ block, answers, version }))
		);
}

/** A console on a session that is over reads a record, so it is audited for the people in it. While the session runs, the page does that. */
async function traceEnded({ staff, viewer }: Live['data'], { session, state }: Room) {
	const isOver = state.room.status === 'ended' || state.room.status === 'closed';
	if (staff && isOver && !('plan' in viewer)) await traceRoom(staff.id, session, state);
}

/** Joins the channels and reads the starting point in the same turn of the event loop, so that no frame is missed (R3, R5). */
function welcome(socket: Live, room: Room, cursors: Cursors | undefined): Welcome {
	const { viewer, session } = socket.data;
	void socket.join(streamsOf(room.state, viewer).map(({ channel }) => earshot(session, channel)));
	return {
		ok: true,
		now: room.now,
		uptime: uptime(),
		...catchUp(room.state, viewer, cursors, (channel) => room.tail(channel))
	};
}
