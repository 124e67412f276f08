import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { Stream } from '#lib/room/protocol.ts';
import { broadcast, type Io } from './broadcast.ts';
import type { Source } from '#lib/room/view.ts';
import type { Published } from './published.ts';
import type { Room } from './room.ts';

/** The Socket.IO room of a channel. Staff subscribe to `all`: the whole log in one stream. */
export const earshot = (session: number, channel: Source): string => `${session}/${channel}`;

/**
 * Sends committed events, once per channel and encoded once for all subscribers. A person who is let in or sent away changes channels before
 * anything is sent, so that no one receives events of a channel they have just left.
 */
export function publish(io: Io, room: Room, from: number, events: Published[]) {
	for (const { on, event } of events) if (event.type === 'seat.moved') moved(io, room.session, on, event.status);
	const bodies = events.map(({ body }) => body);
	const channels = events.map(({ on }) => on);
	broadcast(io, earshot(room.session, 'all'), encoded('all', from + 1, bodies, channels));
	const plan = earshot(room.session, 'plan');
	if (io.of('/').adapter.rooms.has(plan)) {
		const ofRoom = events.filter(({ on }) => on === 'room').map(({ body }) => body);
		if (ofRoom.length) broadcast(io, plan, encoded('room', room.tail('plan').count - ofRoom.length + 1, ofRoom));
	}
	for (const [on, told] of byChannel(events)) {
		const stream: Stream = on === 'room' ? 'room' : 'seat';
		const from = room.tail(on).count - told.length + 1;
		const shown = told.map(({ shownBody }) => shownBody);
		broadcast(io, earshot(room.session, on), encoded(stream, from, shown));
	}
}

/** A `Frame`, built from events that are already encoded. */
function encoded(stream: Stream, from: number, bodies: string[], channels?: Channel[]): string {
	const on = channels ? `,"on":${JSON.stringify(channels)}` : '';
	return `{"stream":"${stream}","from":${from},"events":[${bodies.join(',')}]${on}}`;
}

function moved(io: Io, session: number, own: Channel, status: string) {
	const sockets = io.in(earshot(session, own));
	if (status === 'admitted') sockets.emit('again');
	else sockets.socketsLeave(earshot(session, 'room'));
}

/** Events for staff only are already in their stream. */
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
