import type { Fold, Slices } from '#lib/domain/brick.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Part } from '#lib/domain/library/changes.ts';
import type { Local, Locale, Sheet } from '#lib/domain/worksheet.ts';
import type { ActivityCommand, ActivityConfig } from './rules.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The list holds folds of every kind and knows none of their types.
type AnyFold = Fold<any, any>;

/** Under which heading a plan offers a kind. */
export type Family = 'ends' | 'talk' | 'rest' | 'skill' | 'ask';

/** A block of the library that a plan can take: the newest version, with the settings that say which it is. */
export type Ready = { slug: string; title: Local; program: string; minutes: number; activity: ActivityConfig };

/** How the library offers to write blocks of a kind: the press that begins one, and what it starts from. */
export type Own = {
	begin: () => string;
	blank: () => ActivityConfig;
	/** What is in one, in order; an id stays while the words change. */
	parts: (config: ActivityConfig) => Part[];
};

/** How a plan offers a kind: its name, what it is for, its usual minutes, and what a new block starts from. */
export type Offer = {
	family: Family;
	name: (given?: object, words?: { locale: Locale }) => string;
	purpose: () => string;
	minutes: number;
	/** `slug` is the worksheet that is offered first. */
	blank: (slug: string) => ActivityConfig;
	/** Present where a program may keep such blocks in its library. */
	own?: Own;
	/** What happens in a block of it, in a few words; its name, unless given. */
	summary?: (config: ActivityConfig, sheets: readonly Pick<Sheet, 'slug' | 'title'>[]) => string;
};

/** What a browser needs of an activity beside its views. Free of zod: the rules stay on the server. */
export type Kind = {
	kind: string;
	initial: Slices;
	fold: AnyFold;
	/** Fetched where plans are made: phones do not need it. */
	offer: () => Promise<Offer>;
	/** The slug of the worksheet that its blocks are filled from. */
	sheetOf?: (config: ActivityConfig) => string;
	/** What of a block's settings phones and displays receive: without what is for single people. All of it, unless given. */
	shown?: (config: ActivityConfig) => ActivityConfig;
	/** People breathe, listen or talk meanwhile: the display keeps still, and is not about who has yet to join. */
	quiet?: true;
	/** How far a person is. `of` is 0 where there are no steps. */
	progress?: (seat: unknown) => { done: number; of: number; finished: boolean };
	/** Whether a person counts among those who have answered, where the display says how many have. */
	answered?: (seat: unknown, room: unknown) => boolean;
	/** The time to talk a person asked for. */
	need?: (seat: unknown) => Need | null;
	/** Seats of the people who have spoken in a block. */
	heard?: (staff: unknown) => readonly string[];
	/** Whether a command tells staff that this person may need help. The room decides it again; the phone shows help at once. */
	concern?: (command: ActivityCommand) => boolean;
	/** Where an alert came from; `block` is the title of that block. */
	alert?: (at: { block: string }) => string;
};
