import type { SaveCommand } from './documents.ts';
import type { Drafts } from '#lib/domain/drafts.ts';
import type { Ready } from './kind.ts';
import type { ActivityCommand } from './rules.ts';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Outcome } from '#lib/domain/practice.ts';
import type { Answer, Answers, Locale, Sheet, Worksheet } from '#lib/domain/worksheet.ts';

export type Told = { ok: true } | { ok: false; code: Refusal };
/** Any block's views may report that a person is stuck in it. */
type StuckCommand =
	| { type: 'care.stuck'; block: string; on: boolean; step?: number }
	| { type: 'care.settle'; seat: string; what: 'stuck' };
/** What an activity's views may send. */
export type Command = ActivityCommand | SaveCommand | StuckCommand;
/** Resolves with the room's answer, however long that takes. */
export type Send = (command: Command) => Promise<Told>;

export type Stuck = { since: number; step?: number };

/** On a participant's phone. */
export type TakeProps<Config, Room, Seat> = {
	block: string;
	config: Config;
	room: Room;
	seat: Seat;
	/** The person's document in this block as it stands with what is not sent yet, where the activity keeps one. */
	answers: Answers;
	/** The content that `config` names, where it names some. */
	worksheet?: Worksheet;
	locale: Locale;
	/** The preferred name. */
	name: string;
	send: Send;
	/** Said in this block and not answered yet, in order. */
	unsent: readonly Command[];
	drafts: Drafts;
	/** The last command of this block that was refused. */
	refused: { command: Command; code: Refusal } | null;
	online: boolean;
	/** The session runs and any of the staff is here: what needs an answer at once may be asked. */
	staffed: boolean;
	/** The server's time, once a second. */
	now: number;
	/** Since when this person is stuck in this block, in server time, and at which step. */
	stuck?: Stuck | null;
	/** Opens the person's own worksheets, to read and print. */
	onread?: () => void;
	/** How they said on their own page that the practice from last time went: to start from, and no answer until they give it. */
	practiced?: Outcome | null;
};

/** On the display, and on the phone as what the room sees. */
export type ShowProps<Config, Room> = {
	config: Config;
	room: Room;
	/** Out of how many a count of answers is: who is here, and who answered and left. */
	of: number;
	locale: Locale;
	/** The server's time, once a second. */
	now: number;
};

/** On the console. */
export type LeadProps<Config, Room, Staff, Seat> = {
	block: string;
	/** How long the block is planned to last. */
	minutes: number;
	config: Config;
	room: Room;
	staff: Staff;
	/** By seat; one that has done nothing yet is absent. */
	seats: Record<string, Seat>;
	/** Preferred name by admitted seat. */
	names: Record<string, string>;
	/** By seat of those who are let in and have not left: the time to talk they asked for at check-in, if they did. */
	needs: Record<string, Need | null>;
	/** Who is in the room now, and which of them have a phone of their own. */
	present: readonly string[];
	phones: readonly string[];
	/** Who is stuck in this block. */
	stuck: Record<string, Stuck>;
	/** Seats that staff entered for people without a phone. */
	entered: readonly string[];
	/** By seat: what the person behind it answered in earlier sessions of this group, where the activity looks back. */
	earlier: Record<string, readonly unknown[]>;
	/** Seats whose place and number may be seen: everybody's while the session is on, then only where somebody is being helped. */
	locatable: readonly string[];
	/** Out of how many a count of answers is: who is here, and who answered and left. */
	of: number;
	locale: Locale;
	/** Whether this person moves what the room sees. */
	leads: boolean;
	/** The server's time, once a second. */
	now: number;
	send: Send;
};

/** In the plan. What is not complete yet stands in `config` as an empty text or an empty list. */
export type SetupProps<Config> = {
	config: Config;
	locale: Locale;
	/** Something is missing: say where. */
	wrong: boolean;
	/** The worksheets there are, and the program's own blocks of every kind. */
	sheets: readonly Sheet[];
	ready: readonly Ready[];
	onchange: (config: Config) => void;
};

/** In the library: a worksheet as a participant sees it, to try, from a step on. Nothing is saved. */
export type PreviewProps = { worksheet: Worksheet; locale: Locale; from: number };
/** The same for a block. What is not written yet stands in `config` as an empty text. */
export type PreviewBlockProps<Config> = { config: Config; locale: Locale };

/** On a person's own page: a worksheet to fill in outside a session. */
export type OwnProps = {
	worksheet: Worksheet;
	/** As they stand on this device, saved or not. */
	answers: Answers;
	locale: Locale;
	/** Who may read it. */
	seen: 'only-you' | 'staff';
	/** Paths of answers that were refused. */
	refused: readonly string[];
	onanswer: (path: string, value: Answer) => void;
	onfinish: () => void;
};

/** On a phone whose session is over. */
export type AfterProps<Config, Room, Seat> = { config: Config; room: Room; seat: Seat; locale: Locale };
