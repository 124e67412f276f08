import { folds } from '#lib/activities/folds.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Alert, Wish } from '#lib/domain/safety.ts';
import type { Block } from './agenda.ts';
import type { Done } from './undo.ts';

export type Status = 'planned' | 'lobby' | 'live' | 'ended' | 'closed';

/** What everyone in the session, the display included, may know. Nobody's name but the leader's is here, unless shared by choice. */
export type RoomPart = {
	status: Status;
	title: string;
	group: string;
	plannedMinutes: number;
	startedAt: number | null;
	endedAt: number | null;
	/** It was forgotten, and ended by itself. */
	lapsed: boolean;
	blocks: Block[];
	/** How often the plan was changed: who edits it says which one they saw, so that nobody's change is covered unseen. */
	edition: number;
	current: string | null;
	skipped: string[];
	clock: Clock | null;
	/** Since when the lead holds everything still, UTC milliseconds. */
	held: number | null;
	/** The display shows nothing. */
	hidden: boolean;
	/** A line from the lead to everyone. */
	prompt: string | null;
	/** How many participants are here now. */
	here: number;
	leader: { name: string; here: boolean } | null;
	/** The room's part of each activity that has begun, by block. */
	activities: Record<string, unknown>;
};

/** A stay in the room. `to` is null while it lasts. UTC milliseconds. */
export type Visit = { from: number; to: number | null };
export type SeatStatus = 'waiting' | 'admitted' | 'declined' | 'removed' | 'left';
export type SeatCard = {
	name: string;
	locale: string;
	status: SeatStatus;
	/** The client on the roster, or null for a guest. */
	client: string | null;
	askedAt: number;
	/** Entered by staff for somebody without a phone: nobody's screen is behind it. */
	byStaff: boolean;
	visits: Visit[];
	/** What staff keep in mind about this person today; it is no part of the record. */
	note: string | null;
};
/** When a block was on. A block gone back to has two spans. `undone` marks one that was on by mistake for a moment. */
export type Span = { block: string; from: number; to: number | null; undone?: true };

/** What only staff may know. */
export type StaffPart = {
	lead: string | null;
	staff: Record<string, { name: string; here: boolean }>;
	seats: Record<string, SeatCard>;
	spans: Span[];
	/** What was done last that others saw, for whoever did it to take back. */
	last: Done | null;
	/** Since when staff are asked whether the session is over. UTC milliseconds. */
	askedToEnd: number | null;
	/** By id, oldest first. No other part holds a word, a count or a trace of them, but for the own seat's `help`. */
	alerts: Record<string, Alert>;
	activities: Record<string, unknown>;
};

/** What only one person and staff may know. */
export type SeatPart = {
	status: SeatStatus;
	name: string;
	/** A line from a facilitator to this person alone. */
	prompt: string | null;
	/** The name of the facilitator they are talking with apart from the group. */
	oneToOne: string | null;
	/** Since when they need a moment. UTC milliseconds. */
	moment: number | null;
	/** Where they do not get on; `step` counts from 1 in a block that has steps. */
	stuck: { block: string; since: number; step?: number } | null;
	/** Staff have been told that this person may need help now; `seen` once one of them has it. */
	help: { alert: string; wish: Wish | null; seen: boolean } | null;
	activities: Record<string, unknown>;
};

/** The whole room, parted by who may know what (R2): the server holds all parts, a viewer only those of the channels it hears. */
export type RoomState = { room: RoomPart; staff: StaffPart; seats: Record<string, SeatPart> };

export const emptyRoom: RoomPart = {
	status: 'planned',
	title: '',
	group: '',
	plannedMinutes: 0,
	startedAt: null,
	endedAt: null,
	lapsed: false,
	blocks: [],
	edition: 0,
	current: null,
	skipped: [],
	clock: null,
	held: null,
	hidden: false,
	prompt: null,
	here: 0,
	leader: null,
	activities: {}
};
export const emptyStaff: StaffPart = {
	lead: null,
	staff: {},
	seats: {},
	spans: [],
	last: null,
	askedToEnd: null,
	alerts: {},
	activities: {}
};
export const emptySeat: SeatPart = {
	status: 'waiting',
	name: '',
	prompt: null,
	oneToOne: null,
	moment: null,
	stuck: null,
	help: null,
	activities: {}
};
export const emptyState: RoomState = { room: emptyRoom, staff: emptyStaff, seats: {} };

/** One part of one block's activity as it stands, or as it begins. */
export function partOf<T>(
	holder: { activities: Record<string, unknown> },
	block: Block,
	side: 'room' | 'staff' | 'seat'
): T {
	return (holder.activities[block.id] ?? folds[block.activity!.kind]!.initial[side]) as T;
}
