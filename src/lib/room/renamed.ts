import { assessmentIn, type Disposition } from '#lib/domain/disposition.ts';
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

/** What was written about one alert is an assessment that settles that one. */
function reshaped(event: { type: string }): { type: string } {
	if (event.type !== 'safety.disposed') return event;
	const { alert, by, name, at, disposition } = event as Disposed;
	const settled = { type: 'safety.assessed', alerts: [alert], filing: alert, by, name, at };
	const assessed = { ...settled, assessment: assessmentIn(disposition) };
	return assessed;
}
type Disposed = { type: string; alert: string; by: string; name: string; at: number; disposition: Disposition };

/** An event as the log holds it. Every reader of the log comes through here, so that all of them read old names alike. */
export const readEvent = (body: string): RoomEvent =>
	upcast(reshaped(JSON.parse(body) as { type: string })) as RoomEvent;
