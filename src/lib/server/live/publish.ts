import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { Stream } from '#lib/room/protocol.ts';
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
	broadcast(io, earshot(room.session, 'all'), encoded('all', from + 1, events));
	for (const [on, told] of byChannel(events)) {
		const stream: Stream = on === 'room' ? 'room' : 'seat';
		const from = room.tail(on).count - told.length + 1;
		broadcast(io, earshot(room.session, on), encoded(stream, from, told));
	}
}

/** A `Frame`, from events that are encoded already. */
function encoded(stream: Stream, from: number, events: Published[]): string {
	const bodies = events.map((it) => it.body).join(',');
	const on = stream === 'all' ? `,"on":${JSON.stringify(events.map((it) => it.on))}` : '';
	return `{"stream":"${stream}","from":${from},"events":[${bodies}]${on}}`;
}

function moved(io: Io, session: number, own: Channel, status: string) {
	const sockets = io.in(earshot(session, own));
	if (status === 'admitted') sockets.emit('again');
	else sockets.socketsLeave(earshot(session, 'room'));
}

/** What only staff hear is already in their stream. */
function byChannel(events: Published[]): Map<Channel, Published[]> {
	const told = new Map<Channel, Published[]>();
	for (const it of events) {
		if (it.on !== 'room' && seatOf(it.on) === null) continue;
		const list = told.get(it.on);
		if (list) list.push(it);
		else told.set(it.on, [it]);
	}
	return told;
}
