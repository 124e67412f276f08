import type { Fold, Slices } from '#lib/domain/brick.ts';
import type { Need } from '#lib/domain/need.ts';
import type { Part } from '#lib/domain/library/changes.ts';
import type { Local, Locale, Sheet } from '#lib/domain/worksheet.ts';
import type { ActivityCommand, ActivityConfig } from './rules.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The list holds folds of every kind, whose types it doesn't know.
type AnyFold = Fold<any, any>;

/** The heading under which the plan editor lists a kind. */
export type Family = 'ends' | 'talk' | 'rest' | 'skill' | 'ask';

/** A block of the library that a plan can take: the newest version, with the settings that say which it is. */
export type Ready = { slug: string; title: Local; program: string; minutes: number; activity: ActivityConfig };

/** How the library offers to write blocks of a kind: what one is called there, the press that begins one, and what it starts from. */
export type Own = {
	name: () => string;
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
	/** `slug` is the worksheet to start with. */
	blank: (slug: string) => ActivityConfig;
	/** Present where a program may keep such blocks in its library. */
	own?: Own;
	/** What happens in a block of it, in a few words; its name, unless given. */
	summary?: (config: ActivityConfig, sheets: readonly Pick<Sheet, 'slug' | 'title'>[]) => string;
};

/** What a browser needs of an activity besides its views. Free of zod: the rules stay on the server. */
export type Kind = {
	kind: string;
	initial: Slices;
	fold: AnyFold;
	/** Loaded only where plans are edited: phones don't need it. */
	offer: () => Promise<Offer>;
	/** The slug of the worksheet its blocks use. */
	sheetOf?: (config: ActivityConfig) => string;
	/** The settings that phones and displays receive, without those for individual people. By default, all of them. */
	shown?: (config: ActivityConfig) => ActivityConfig;
	/** People are breathing, listening or talking: the display stays calm and doesn't show who has yet to join. */
	quiet?: true;
	/** A person's progress. `of` is 0 if there are no steps. */
	progress?: (seat: unknown) => { done: number; of: number; finished: boolean };
	/** Whether a person counts as having answered, where the display shows how many have. */
	answered?: (seat: unknown, room: unknown) => boolean;
	/** How much time to talk the person asked for. */
	need?: (seat: unknown) => Need | null;
	/** The seats that have spoken in a block. */
	heard?: (staff: unknown) => readonly string[];
	/** Whether a command tells staff that this person may need help. The phone shows help right away; the room makes its own decision. */
	concern?: (command: ActivityCommand) => boolean;
	/** Describes where an alert came from; `block` is that block's title. */
	alert?: (at: { block: string }) => string;
};
