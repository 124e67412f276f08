import type { Channel } from '../domain/channel.ts';
import type { RoomEvent } from './events.ts';
import type { Cursors, Frame, Snapshot } from './protocol.ts';
import type { RoomState } from './state.ts';
import { snapshot, streamsOf, type Source, type Viewer } from './view.ts';

/** How many events per channel are kept for returning viewers; for anyone further behind, a snapshot is shorter. */
const usualHorizon = 400;

/** The latest events of one channel, counted from 1 (R3). */
export class Tail {
	count = 0;
	#events: RoomEvent[] = [];
	#on: Channel[] = [];
	#horizon: number;

	constructor(horizon = usualHorizon) {
		this.#horizon = horizon;
	}

	push(event: RoomEvent, on: Channel) {
		this.count += 1;
		this.#events.push(event);
		this.#on.push(on);
		// Trimmed occasionally, not with every event.
		if (this.#events.length > 2 * this.#horizon) {
			this.#events.splice(0, this.#horizon);
			this.#on.splice(0, this.#horizon);
		}
	}

	/** All events after the first `have`; null if that is past the horizon or never existed. */
	since(have: number): { events: RoomEvent[]; on: Channel[] } | null {
		const start = this.#events.length - (this.count - have);
		if (start < 0 || have > this.count) return null;
		return { events: this.#events.slice(start), on: this.#on.slice(start) };
	}
}

/**
 * Brings a viewer up to date: the frames since its cursors, or a snapshot if it is too far behind or its cursors are
 * for other streams than it may have now (R5). Someone who left the room must not keep the room's state.
 */
export function catchUp(
	state: RoomState,
	viewer: Viewer,
	cursors: Cursors | undefined,
	tail: (channel: Source) => Tail
): { frames: Frame[] } | { snapshot: Snapshot } {
	return framesSince(state, viewer, cursors, tail) ?? { snapshot: snapshot(state, viewer, (it) => tail(it).count) };
}

function framesSince(
	state: RoomState,
	viewer: Viewer,
	cursors: Cursors = {},
	tail: (channel: Source) => Tail
): { frames: Frame[] } | null {
	const streams = streamsOf(state, viewer);
	if (Object.keys(cursors).length !== streams.length) return null;
	const frames: Frame[] = [];
	for (const { stream, channel } of streams) {
		const have = cursors[stream];
		const missing = have === undefined ? null : tail(channel).since(have);
		if (have === undefined || !missing) return null;
		const { events, on } = missing;
		if (events.length) frames.push({ stream, from: have + 1, events, ...(stream === 'all' && { on }) });
	}
	return { frames };
}
