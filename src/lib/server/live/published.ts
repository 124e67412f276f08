import type { Channel } from '#lib/domain/channel.ts';
import { shownEvent } from '#lib/room/agenda/shown.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';

/**
 * `body` is the event as the log holds it, encoded once for the log and for everyone who receives it. `shown` is the event as phones and
 * displays receive it, `shownBody` the same encoded.
 */
export type Published = { on: Channel; event: RoomEvent; body: string; shown: RoomEvent; shownBody: string };

/** `after` is the room's state once the event has happened. */
export function published(on: Channel, event: RoomEvent, after: RoomState): Published {
	const body = JSON.stringify(event);
	const shown = shownEvent(event, after);
	return { on, event, body, shown, shownBody: shown === event ? body : JSON.stringify(shown) };
}
