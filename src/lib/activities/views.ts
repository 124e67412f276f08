import type { SaveCommand } from './documents.ts';
import type { Drafts } from '#lib/domain/drafts.ts';
import type { Ready } from './kind.ts';
import type { ActivityCommand } from './rules.ts';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Outcome } from '#lib/domain/practice.ts';
import type { Answer, Answers, Locale, Sheet, Worksheet } from '#lib/domain/worksheet.ts';

export type Told = { ok: true } | { ok: false; code: Refusal };
/** Views in any block may report that a person is stuck in it. */
type StuckCommand =
	| { type: 'care.stuck'; block: string; on: boolean; step?: number }
	| { type: 'care.settle'; seat: string; what: 'stuck' };
/** The commands an activity's views may send. */
export type Command = ActivityCommand | SaveCommand | StuckCommand;
/** Resolves with the room's reply, however long that takes. */
export type Send = (command: Command) => Promise<Told>;

export type Stuck = { since: number; step?: number };

/** On a participant's phone. */
export type TakeProps<Config, Room, Seat> = {
	block: string;
	config: Config;
	room: Room;
	seat: Seat;
	/** The person's document in this block, including unsent changes, if the activity keeps one. */
	answers: Answers;
	/** The worksheet that `config` refers to, if any. */
	worksheet?: Worksheet;
	locale: Locale;
	/** The preferred name. */
	name: string;
	send: Send;
	/** Commands sent in this block and not confirmed yet, in order. */
	unsent: readonly Command[];
	drafts: Drafts;
	/** The last refused command in this block. */
	refused: { command: Command; code: Refusal } | null;
	online: boolean;
	/** The session is running and a staff member is present: questions that may need an immediate response can be asked. */
	staffed: boolean;
	/** The server's time, updated every second. */
	now: number;
	/** When this person reported being stuck in this block, in server time, and at which step. */
	stuck?: Stuck | null;
	/** Opens the person's own worksheets for reading and printing. */
	onread?: () => void;
	/** How they said on their own page that the practice from last time went: a starting value, and no answer until they send it. */
	practiced?: Outcome | null;
};

/** On the display, and on the phone as the part the room sees. */
export type ShowProps<Config, Room> = {
	config: Config;
	room: Room;
	/** The total for a count of answers: those present, plus those who answered and left. */
	of: number;
	locale: Locale;
	/** The server's time, updated every second. */
	now: number;
};

/** On the console. */
export type LeadProps<Config, Room, Staff, Seat> = {
	block: string;
	/** The block's planned minutes. */
	minutes: number;
	config: Config;
	room: Room;
	staff: Staff;
	/** By seat; a seat with no activity yet is absent. */
	seats: Record<string, Seat>;
	/** Preferred name by admitted seat. */
	names: Record<string, string>;
	/** By seat, for everyone admitted who hasn't left: the time to talk they asked for at check-in, if any. */
	needs: Record<string, Need | null>;
	/** Who is in the room now, and which of them have a phone of their own. */
	present: readonly string[];
	phones: readonly string[];
	/** Who is stuck in this block. */
	stuck: Record<string, Stuck>;
	/** Seats staff entered for people without a phone. */
	entered: readonly string[];
	/** By seat: that person's answers in the group's earlier sessions, if the activity looks back. */
	earlier: Record<string, readonly unknown[]>;
	/** Seats whose location and phone number may be shown: all during the session, afterward only those of people being helped. */
	locatable: readonly string[];
	/** The total for a count of answers: those present, plus those who answered and left. */
	of: number;
	locale: Locale;
	/** Whether this staff member controls what the room sees. */
	leads: boolean;
	/** The server's time, updated every second. */
	now: number;
	send: Send;
};

/** In the plan editor. Incomplete parts are empty texts or empty lists in `config`. */
export type SetupProps<Config> = {
	config: Config;
	locale: Locale;
	/** Something is missing: show where. */
	wrong: boolean;
	/** The worksheets there are, and the program's own blocks of every kind. */
	sheets: readonly Sheet[];
	ready: readonly Ready[];
	onchange: (config: Config) => void;
};

/** In the library: a worksheet to try out as a participant sees it, from a given step. Nothing is saved. */
export type PreviewProps = { worksheet: Worksheet; locale: Locale; from: number };
/** The same for a block. Texts not written yet are empty strings in `config`. */
export type PreviewBlockProps<Config> = { config: Config; locale: Locale };

/** On a person's own page: a worksheet to fill in outside sessions. */
export type OwnProps = {
	worksheet: Worksheet;
	/** As they are on this device, saved or not. */
	answers: Answers;
	locale: Locale;
	/** Who can read it. */
	seen: 'only-you' | 'staff';
	/** Paths whose answers were refused. */
	refused: readonly string[];
	onanswer: (path: string, value: Answer) => void;
	onfinish: () => void;
};

/** On a phone whose session is over. */
export type AfterProps<Config, Room, Seat> = { config: Config; room: Room; seat: Seat; locale: Locale };
