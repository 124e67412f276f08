import type { RoomEvent } from './events.ts';

/** Commands and events that had another name in earlier logs and in pages loaded before an upgrade (R11). */
const renamed: Record<string, string> = {
	'seat.note': 'care.note',
	'seat.prompt': 'care.prompt',
	'seat.one-to-one': 'care.one-to-one',
	'seat.moment': 'care.moment',
	'seat.stuck': 'care.stuck',
	'seat.settle': 'care.settle',
	'seat.noted': 'care.noted',
	'seat.prompted': 'care.prompted',
	'seat.set-aside': 'care.set-aside',
	'seat.paused': 'care.paused',
	'seat.stalled': 'care.stalled',
	'room.counted': 'seat.counted'
};

/** The same message under the name it has now. */
export function upcast<T extends { type: string }>(message: T): T {
	const type = Object.hasOwn(renamed, message.type) ? renamed[message.type] : undefined;
	return type ? { ...message, type } : message;
}

/** An event as the log holds it. Every reader of the log comes through here, so that all of them read old names alike. */
export const readEvent = (body: string): RoomEvent => upcast(JSON.parse(body) as RoomEvent);
