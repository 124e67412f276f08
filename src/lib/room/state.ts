import { kinds } from '#lib/activities/kinds.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { Alert, Wish } from '#lib/domain/safety.ts';
import type { Block } from './agenda/block.ts';

export type Status = 'planned' | 'lobby' | 'live' | 'ended' | 'closed' | 'discarded' | 'cancelled';

/** What everyone in the session, the display included, may know. Nobody's name but the leader's is here, unless shared by choice. */
export type RoomSlice = {
	status: Status;
	title: string;
	group: string;
	plannedMinutes: number;
	/** With made-up people, to learn on: it is no session of the record, and nobody outside of it is alerted. */
	practice?: true;
	startedAt: number | null;
	endedAt: number | null;
	/** It was forgotten, and ended by itself. */
	lapsed: boolean;
	/** The plan. Phones and displays receive only the blocks that have been on: see `agenda/shown.ts`. */
	blocks: Block[];
	/** On phones and displays: the kinds of activities that are still to come, sorted, so that their code can be fetched before. */
	ahead: string[];
	/** How often the plan was changed: who edits it says which one they saw, so that nobody's change is covered unseen. */
	edition: number;
	current: string | null;
	skipped: string[];
	clock: Clock | null;
	/** When the lead put everything on hold, in UTC milliseconds. */
	held: number | null;
	/** The display shows nothing. */
	hidden: boolean;
	/** A line from the lead to everyone. */
	prompt: string | null;
	/** How many participants are here now. */
	here: number;
	/** How many more have answered what is on, and are not here. */
	awayDone: number;
	leader: { name: string; here: boolean } | null;
	/** Whether any of the staff has this session open now. Phones ask it before they ask about safety; the room, when it raises an alert. */
	staffed: boolean;
	/** How often the code was changed: who shows the code asks for it again. No code is in the log. */
	recoded: number;
	/** The room's slice of each activity that has begun, by block. */
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
	/** Someone who does not exist, in a practice session. */
	madeUp?: true;
	/** The client whose own page is open on the phone, by a link and a PIN: a hint to staff, whose word counts. */
	known?: string;
	/** Came along from an earlier session of the day: nobody let them in here. */
	along?: true;
	visits: Visit[];
	/** What staff keep in mind about this person today; it is no part of the record. */
	note: string | null;
};
/** When a block was on. A block gone back to has two spans. `undone` marks one that was on by mistake for a moment. */
export type Span = { block: string; from: number; to: number | null; undone?: true };

/** Where the plan was before it moved on to `from`. */
export type Return = {
	type: 'agenda.return';
	from: string;
	wasSkipped: boolean;
	block: string;
	minutes: number;
	clock: Clock;
};
/** What takes an act back: a command of the room, or the return to a block that was left. It is part of the log, so its shape stays. */
export type Back =
	| Return
	| { type: 'agenda.skip'; block: string; skipped: boolean }
	| { type: 'agenda.extend'; block: string; minutes: number }
	| { type: 'room.hold'; on: boolean }
	| { type: 'display.hide'; on: boolean }
	| { type: 'room.prompt'; text: string | null }
	| { type: 'seat.admit'; seat: string; client: string | null };
/** An act that can be taken back: by whom (a staff id), when, which command it was. */
export type Done = { by: string; at: number; what: string; back: Back };

/** Where someone is stuck; `step` counts from 1 in a block that has steps. `since` in UTC milliseconds. */
export type Stuck = { block: string; since: number; step?: number };

/** How far a display is: `pair` are the two digits that it shows while it asks. */
export type DisplayStanding = { pair: string; status: 'asks' | 'in' | 'out' };

/** What only staff may know. */
export type StaffSlice = {
	lead: string | null;
	staff: Record<string, { name: string; here: boolean }>;
	seats: Record<string, SeatCard>;
	/** By seat: whose seat this phone has had since staff recognized its person. It has no card of its own any more. */
	joined: Record<string, string>;
	/** Displays by their name in this session. */
	displays: Record<string, DisplayStanding>;
	spans: Span[];
	/** What was done last that others saw, for whoever did it to take back. */
	last: Done | null;
	/** When staff were asked whether the session is over, in UTC milliseconds. */
	askedToEnd: number | null;
	/** How far the server's clock was set back during the session, in ms. Times here follow the log and went on as if it was not. */
	clockSetBack: number;
	/** By seat, and by person of the record for who had none: how much they took part, in a clinician's judgment. */
	participation: Record<string, Participation>;
	/** By id, oldest first. No other slice holds a word, a count or a trace of them, but for the own seat's `help`. */
	alerts: Record<string, Alert>;
	activities: Record<string, unknown>;
};

/** What only one person and staff may know. */
export type SeatSlice = {
	/** `joined`: this phone goes on in another seat of the same person. */
	status: SeatStatus | 'joined';
	name: string;
	/** Whether the doors were closed again since this person asked, or the whole session was called off. */
	lobby: 'open' | 'shut' | 'discarded' | 'cancelled';
	/** While waiting: some facilitator has the waiting list open. */
	noticed: boolean;
	/** A line from a facilitator to this person alone. */
	prompt: string | null;
	/** The name of the facilitator they are talking with apart from the group. */
	oneToOne: string | null;
	/** When they asked for a moment, in UTC milliseconds. */
	moment: number | null;
	stuck: Stuck | null;
	/** Staff were alerted that this person may need help now; `seen` once one of them has taken it on. */
	help: { alert: string; wish: Wish | null; seen: boolean } | null;
	activities: Record<string, unknown>;
};

/** One slice of each kind, as a fold sees them. */
export type RoomSlices = { room: RoomSlice; staff: StaffSlice; seat: SeatSlice };

/** The whole room, sliced by who may know what (R2): the server holds all slices, a viewer only those of its channels. */
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

/** One slice of one block's activity as it is, or as it begins. */
export function sliceOf<T>(
	holder: { activities: Record<string, unknown> },
	block: Block,
	side: 'room' | 'staff' | 'seat'
): T {
	return (holder.activities[block.id] ?? kinds[block.activity!.kind]!.initial[side]) as T;
}
