import { kinds } from '#lib/activities/kinds.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { Alert, Wish } from '#lib/domain/safety.ts';
import type { Block } from './agenda/block.ts';

export type Status = 'planned' | 'lobby' | 'live' | 'ended' | 'closed' | 'discarded' | 'cancelled';

/** What everyone in the session may know, including the display. It names no one but the leader, unless they chose to share. */
export type RoomSlice = {
	status: Status;
	title: string;
	group: string;
	plannedMinutes: number;
	/** With made-up people, for learning: it isn't part of the record, and no one outside is alerted. */
	practice?: true;
	startedAt: number | null;
	endedAt: number | null;
	/** It was left on and ended automatically. */
	lapsed: boolean;
	/** The plan. Phones and displays receive only the blocks that have been on: see `agenda/shown.ts`. */
	blocks: Block[];
	/** On phones and displays: the kinds of the activities still to come, sorted, so that their code can be preloaded. */
	ahead: string[];
	/** Number of changes to the plan. An editor sends the one it saw, so that no one overwrites a change unseen. */
	edition: number;
	current: string | null;
	skipped: string[];
	clock: Clock | null;
	/** When the lead put everyone on hold, in UTC milliseconds. */
	held: number | null;
	/** The display is blanked. */
	hidden: boolean;
	/** The lead's message to everyone. */
	prompt: string | null;
	/** How many participants are here now. */
	here: number;
	/** How many more have answered the current block but are away. */
	awayDone: number;
	leader: { name: string; here: boolean } | null;
	/** Whether any staff member has this session open now. Checked by phones before asking about safety, and by the room when it raises an alert. */
	staffed: boolean;
	/** How often the join code was changed: views that show it fetch it again. The log never contains a code. */
	recoded: number;
	/** The room's slice of each activity that has started, by block. */
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
	/** Entered by staff for someone without a phone: no one reads this seat's screen. */
	byStaff: boolean;
	/** A fictional person, in a practice session. */
	madeUp?: true;
	/** The client whose own page is open on the phone, by link and PIN: a hint for staff, whose decision counts. */
	known?: string;
	/** Brought along from an earlier session that day: no one let them in here. */
	along?: true;
	visits: Visit[];
	/** Staff's own reminder about this person for today; not part of the record. */
	note: string | null;
};
/** When a block was on. A block that was returned to has two spans. `undone` marks one opened briefly by mistake. */
export type Span = { block: string; from: number; to: number | null; undone?: true };

/** The state of the plan before it moved on to `from`. */
export type Return = {
	type: 'agenda.return';
	from: string;
	wasSkipped: boolean;
	block: string;
	minutes: number;
	clock: Clock;
};
/** How to undo an act: a room command, or the return to the previous block. It is stored in the log, so its shape can't change. */
export type Back =
	| Return
	| { type: 'agenda.skip'; block: string; skipped: boolean }
	| { type: 'agenda.extend'; block: string; minutes: number }
	| { type: 'room.hold'; on: boolean }
	| { type: 'display.hide'; on: boolean }
	| { type: 'room.prompt'; text: string | null }
	| { type: 'seat.admit'; seat: string; client: string | null };
/** An act that can be undone: by whom (a staff id), when, and which command it was. */
export type Done = { by: string; at: number; what: string; back: Back };

/** Where someone is stuck; `step` counts from 1 in a block that has steps. `since` in UTC milliseconds. */
export type Stuck = { block: string; since: number; step?: number };

/** A display's state: `pair` are the two digits it shows while it asks. */
export type DisplayStanding = { pair: string; status: 'asks' | 'in' | 'out' };

/** What only staff may know. */
export type StaffSlice = {
	lead: string | null;
	staff: Record<string, { name: string; here: boolean }>;
	seats: Record<string, SeatCard>;
	/** By seat: the seat this phone uses since staff recognized its person. It no longer has a card of its own. */
	joined: Record<string, string>;
	/** Displays by their id in this session. */
	displays: Record<string, DisplayStanding>;
	spans: Span[];
	/** The last act others saw, so that the person who did it can undo it. */
	last: Done | null;
	/** When staff were asked whether the session is over, in UTC milliseconds. */
	askedToEnd: number | null;
	/** How far the server's clock was set back during the session, in ms. Times here follow the log and continued as if it hadn't been. */
	clockSetBack: number;
	/** By seat, or by person in the record for those without one: how much they took part, in a clinician's judgment. */
	participation: Record<string, Participation>;
	/** By id, oldest first. No other slice contains any trace of them, not even a count, except `help` of the person's own seat. */
	alerts: Record<string, Alert>;
	activities: Record<string, unknown>;
};

/** What only one person and staff may know. */
export type SeatSlice = {
	/** `joined`: this phone now uses another seat of the same person. */
	status: SeatStatus | 'joined';
	name: string;
	/** Whether the doors were closed again after this person asked to join, or the whole session was called off. */
	lobby: 'open' | 'shut' | 'discarded' | 'cancelled';
	/** While waiting: a facilitator has the waiting list open. */
	noticed: boolean;
	/** A private message from a facilitator. */
	prompt: string | null;
	/** The facilitator they are talking with one to one. */
	oneToOne: string | null;
	/** When they asked for a moment to themselves, in UTC milliseconds. */
	moment: number | null;
	stuck: Stuck | null;
	/** Staff were alerted that this person may need help now; `seen` once one of them has taken it. */
	help: { alert: string; wish: Wish | null; seen: boolean } | null;
	activities: Record<string, unknown>;
};

/** One slice of each kind, as folds see them. */
export type RoomSlices = { room: RoomSlice; staff: StaffSlice; seat: SeatSlice };

/** The whole room, sliced by who may know what (R2): the server holds every slice, a viewer only those of its channels. */
export type RoomState = { room: RoomSlice; staff: StaffSlice; seats: Record<string, SeatSlice> };

export const emptyRoom: RoomSlice = {
	status: 'planned',
	title: '',
	group: '',
	plannedMinutes: 0,
	startedAt: null,
	endedAt: null,
	lapsed: false,
	blocks: [],
	ahead: [],
	edition: 0,
	current: null,
	skipped: [],
	clock: null,
	held: null,
	hidden: false,
	prompt: null,
	here: 0,
	awayDone: 0,
	leader: null,
	staffed: false,
	recoded: 0,
	activities: {}
};
export const emptyStaff: StaffSlice = {
	lead: null,
	staff: {},
	seats: {},
	joined: {},
	displays: {},
	spans: [],
	last: null,
	askedToEnd: null,
	clockSetBack: 0,
	participation: {},
	alerts: {},
	activities: {}
};
export const emptySeat: SeatSlice = {
	status: 'waiting',
	name: '',
	lobby: 'open',
	noticed: false,
	prompt: null,
	oneToOne: null,
	moment: null,
	stuck: null,
	help: null,
	activities: {}
};
export const emptyState: RoomState = { room: emptyRoom, staff: emptyStaff, seats: {} };

/** A block's slice of its activity: the current one, or the initial one. */
export function sliceOf<T>(
	holder: { activities: Record<string, unknown> },
	block: Block,
	side: 'room' | 'staff' | 'seat'
): T {
	return (holder.activities[block.id] ?? kinds[block.activity!.kind]!.initial[side]) as T;
}
