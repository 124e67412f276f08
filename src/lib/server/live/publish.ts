import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { Frame, Stream } from '#lib/room/protocol.ts';
import { broadcast, type Io } from './broadcast.ts';
import type { Published, Room } from './room.ts';

/** The Socket.IO room of a channel. Staff listen to `all`: the whole log in one stream. */
export const earshot = (session: number, channel: Channel | 'all'): string => `${session}/${channel}`;

/**
 * Tells what was committed, once per channel and encoded once for all who hear it. A person who is let in or sent away changes channels
 * before anything is told, so that nobody hears an event of a channel they have just left.
 */
export function publish(io: Io, room: Room, from: number, events: Published[]) {
	for (const { on, event } of events) if (event.type === 'seat.moved') moved(io, room.session, on, event.status);
	const all: Frame = {
		stream: 'all',
		from: from + 1,
		events: events.map((it) => it.event),
		on: events.map((it) => it.on)
	};
	broadcast(io, earshot(room.session, 'all'), all);
	for (const [on, told] of byChannel(events)) {
		const stream: Stream = on === 'room' ? 'room' : 'seat';
		const from = room.tail(on).count - told.length + 1;
		broadcast(io, earshot(room.session, on), { stream, from, events: told });
	}
}

function moved(io: Io, session: number, own: Channel, status: string) {
	const sockets = io.in(earshot(session, own));
	if (status === 'admitted') sockets.emit('again');
	else sockets.socketsLeave(earshot(session, 'room'));
}

/** What only staff hear is already in their stream. */
function byChannel(events: Published[]): Map<Channel, Frame['events']> {
	const told = new Map<Channel, Frame['events']>();
	for (const { on, event } of events) {
		if (on !== 'room' && seatOf(on) === null) continue;
		const list = told.get(on);
		if (list) list.push(event);
		else told.set(on, [event]);
	}
	return told;
}
