import type { Component, Snippet } from 'svelte';

/** Who will see what is written: said beside every input, before it is filled. */
export type Seen = 'only-you' | 'staff' | 'everyone-named' | 'everyone-anonymous';

/** Where something written is now. `waiting` is kept on this device and sent later; `failed` is not saved. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'failed';

/** A meaning, never only a colour: each comes with its own icon. */
export type Tone = 'neutral' | 'act' | 'done' | 'needs-you' | 'private' | 'danger';

/** An icon from `@lucide/svelte/icons/…`. */
export type Icon = Component<{ class?: string }>;

export type Option = { value: string; label: string; help?: string; disabled?: boolean; lang?: string };

/** What every field says around its control. */
export type Around = {
	id?: string;
	label: string;
	hideLabel?: boolean;
	optional?: boolean;
	help?: string;
	/** The first one is shown. */
	error?: string | string[];
	/** Who will see it. */
	seen?: Seen;
	/** At the foot, across from who will see it: usually a SaveState. */
	aside?: Snippet;
	/** At the end of the label's line: a value, a small button. */
	corner?: Snippet;
};
