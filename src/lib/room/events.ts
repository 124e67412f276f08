import type { ActivityEvents } from '#lib/activities/rules.ts';
import type { Channel } from '#lib/domain/channel.ts';
import type { EventOf } from '#lib/domain/decision.ts';
import type { AgendaEvents } from './agenda/fold.ts';
import type { CareEvents } from './care/fold.ts';
import type { LeadEvents } from './lead/fold.ts';
import type { PairingEvents } from './pairing/fold.ts';
import type { SafetyEvents } from './safety/fold.ts';
import type { SeatsEvents } from './seats/fold.ts';
import type { SessionEvents } from './session/fold.ts';

type AnyTopic = SessionEvents | AgendaEvents | LeadEvents | SeatsEvents | PairingEvents | CareEvents | SafetyEvents;
/** Everything that can have happened to a room. An event holds all it takes to apply it: no clock is read later. */
export type TopicEvents = { room: AnyTopic['room']; staff: AnyTopic['staff']; seat: AnyTopic['seat'] };

/** Topic and activity events, by channel. */
export type RoomEvents = {
	room: TopicEvents['room'] | ActivityEvents['room'];
	staff: TopicEvents['staff'] | ActivityEvents['staff'];
	seat: TopicEvents['seat'] | ActivityEvents['seat'];
};
export type RoomEvent = EventOf<RoomEvents>;

/** One entry of the log. `seq` counts from 1 within its session; `by` is `staff:id`, `seat:id` or `system`. */
export type Logged = { seq: number; at: number; on: Channel; by: string; commandId: string | null; event: RoomEvent };
