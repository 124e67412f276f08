import type { Channel } from '#lib/domain/channel.ts';
import type { RoomEvent } from '#lib/room/events.ts';

/** How many events of a channel are kept at hand for those who come back; further behind than this, a snapshot is shorter. */
const horizon = 400;

/** The end of one channel, counted from 1 (R3). */
export class Tail {
	count = 0;
	#events: RoomEvent[] = [];
	#on: Channel[] = [];

	push(event: RoomEvent, on: Channel) {
		this.count += 1;
		this.#events.push(event);
		this.#on.push(on);
		if (this.#events.length > 2 * horizon) {
			this.#events.splice(0, horizon);
			this.#on.splice(0, horizon);
		}
	}

	/** Everything after the first `have` events, or null when that is past the horizon or never happened. */
	since(have: number): { events: RoomEvent[]; on: Channel[] } | null {
		const start = this.#events.length - (this.count - have);
		if (start < 0 || have > this.count) return null;
		return { events: this.#events.slice(start), on: this.#on.slice(start) };
	}
}
