import { assessmentIn, type Disposition } from '#lib/domain/disposition.ts';
import type { RoomEvent } from './events.ts';

/** Commands and events that had another name in older logs and in pages loaded before an upgrade (R11). */
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

/** The same message under its current name. */
export function upcast<T extends { type: string }>(message: T): T {
	const type = Object.hasOwn(renamed, message.type) ? renamed[message.type] : undefined;
	return type ? { ...message, type } : message;
}

/** An old outcome of one alert becomes an assessment that settles that alert. */
function reshaped(event: { type: string }): { type: string } {
	if (event.type !== 'safety.disposed') return event;
	const { alert, by, name, at, disposition } = event as Disposed;
	const settled = { type: 'safety.assessed', alerts: [alert], filing: alert, by, name, at };
	const assessed = { ...settled, assessment: assessmentIn(disposition) };
	return assessed;
}
type Disposed = { type: string; alert: string; by: string; name: string; at: number; disposition: Disposition };

/** Parses an event from the log. Every reader of the log uses this, so that old names are handled in one place. */
export const readEvent = (body: string): RoomEvent =>
	upcast(reshaped(JSON.parse(body) as { type: string })) as RoomEvent;
