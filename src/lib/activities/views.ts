import type { Component } from 'svelte';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Need } from './check-in/fields.ts';
import type { Answers, Locale, Worksheet } from '#lib/domain/worksheet.ts';

export type Told = { ok: true } | { ok: false; code: Refusal };
export type Command = { type: string; [key: string]: unknown };
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
	/** The last command of this block that was refused. */
	refused: { command: Command; code: Refusal } | null;
	online: boolean;
	/** Somebody of the staff leads and is here: what needs an answer at once may be asked. */
	staffed: boolean;
	/** The server's time, once a second. */
	now: number;
	/** Since when this person is stuck in this block, in server time, and at which step. */
	stuck?: Stuck | null;
	/** Opens the person's own worksheets, to read and print. */
	onread?: () => void;
};

/** On the display, and on the phone as what the room sees. */
export type ShowProps<Config, Room> = {
	config: Config;
	room: Room;
	/** How many participants are here. */
	here: number;
	locale: Locale;
	/** The server's time, once a second. */
	now: number;
};

/** On the console. */
export type LeadProps<Config, Room, Staff, Seat> = {
	block: string;
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
	here: number;
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
	onchange: (config: Config) => void;
};

// The list holds views of every kind and knows none of their types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyView = Component<any>;

/** A view that is fetched when it is first needed, so that a phone never downloads the console. */
export type View = { component: AnyView | null; load(): Promise<AnyView> };
export type Surface = 'Lead' | 'Take' | 'Show' | 'Setup';

function view(fetch: () => Promise<{ default: AnyView }>): View {
	const it: View = { component: null, load: async () => (it.component ??= (await fetch()).default) };
	return it;
}

/** How each activity looks, by kind. */
export const views: Record<string, Record<Surface, View>> = {
	'check-in': {
		Lead: view(() => import('./check-in/Lead.svelte')),
		Take: view(() => import('./check-in/Take.svelte')),
		Show: view(() => import('./check-in/Show.svelte')),
		Setup: view(() => import('./check-in/Setup.svelte'))
	},
	worksheet: {
		Lead: view(() => import('./worksheet/Lead.svelte')),
		Take: view(() => import('./worksheet/Take.svelte')),
		Show: view(() => import('./worksheet/Show.svelte')),
		Setup: view(() => import('./worksheet/Setup.svelte'))
	},
	break: {
		Lead: view(() => import('./break/Lead.svelte')),
		Take: view(() => import('./break/Take.svelte')),
		Show: view(() => import('./break/Show.svelte')),
		Setup: view(() => import('./break/Setup.svelte'))
	},
	breathing: {
		Lead: view(() => import('./breathing/Lead.svelte')),
		Take: view(() => import('./breathing/Take.svelte')),
		Show: view(() => import('./breathing/Show.svelte')),
		Setup: view(() => import('./breathing/Setup.svelte'))
	},
	discussion: {
		Lead: view(() => import('./discussion/Lead.svelte')),
		Take: view(() => import('./discussion/Take.svelte')),
		Show: view(() => import('./discussion/Show.svelte')),
		Setup: view(() => import('./discussion/Setup.svelte'))
	},
	round: {
		Lead: view(() => import('./round/Lead.svelte')),
		Take: view(() => import('./round/Take.svelte')),
		Show: view(() => import('./round/Show.svelte')),
		Setup: view(() => import('./round/Setup.svelte'))
	},
	'role-play': {
		Lead: view(() => import('./role-play/Lead.svelte')),
		Take: view(() => import('./role-play/Take.svelte')),
		Show: view(() => import('./role-play/Show.svelte')),
		Setup: view(() => import('./role-play/Setup.svelte'))
	},
	measure: {
		Lead: view(() => import('./measure/Lead.svelte')),
		Take: view(() => import('./measure/Take.svelte')),
		Show: view(() => import('./measure/Show.svelte')),
		Setup: view(() => import('./measure/Setup.svelte'))
	},
	pages: {
		Lead: view(() => import('./pages/Lead.svelte')),
		Take: view(() => import('./pages/Take.svelte')),
		Show: view(() => import('./pages/Show.svelte')),
		Setup: view(() => import('./pages/Setup.svelte'))
	},
	closing: {
		Lead: view(() => import('./closing/Lead.svelte')),
		Take: view(() => import('./closing/Take.svelte')),
		Show: view(() => import('./closing/Show.svelte')),
		Setup: view(() => import('./closing/Setup.svelte'))
	},
	poll: {
		Lead: view(() => import('./poll/Lead.svelte')),
		Take: view(() => import('./poll/Take.svelte')),
		Show: view(() => import('./poll/Show.svelte')),
		Setup: view(() => import('./poll/Setup.svelte'))
	},
	scale: {
		Lead: view(() => import('./scale/Lead.svelte')),
		Take: view(() => import('./scale/Take.svelte')),
		Show: view(() => import('./scale/Show.svelte')),
		Setup: view(() => import('./scale/Setup.svelte'))
	},
	ranking: {
		Lead: view(() => import('./ranking/Lead.svelte')),
		Take: view(() => import('./ranking/Take.svelte')),
		Show: view(() => import('./ranking/Show.svelte')),
		Setup: view(() => import('./ranking/Setup.svelte'))
	},
	words: {
		Lead: view(() => import('./words/Lead.svelte')),
		Take: view(() => import('./words/Take.svelte')),
		Show: view(() => import('./words/Show.svelte')),
		Setup: view(() => import('./words/Setup.svelte'))
	},
	ideas: {
		Lead: view(() => import('./ideas/Lead.svelte')),
		Take: view(() => import('./ideas/Take.svelte')),
		Show: view(() => import('./ideas/Show.svelte')),
		Setup: view(() => import('./ideas/Setup.svelte'))
	}
};

/** Fetches what a page will show, in its `load`, so that it stands in the HTML. */
export async function loadViews(surface: Surface, blocks: { activity: { kind: string } | null }[]): Promise<void> {
	const kinds = new Set(blocks.flatMap((block) => block.activity?.kind ?? []));
	await Promise.all([...kinds].map((kind) => views[kind]?.[surface].load()));
}
