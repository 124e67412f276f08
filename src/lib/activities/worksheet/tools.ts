import type { Snippet } from 'svelte';
import type { Answer, Locale } from '#lib/domain/worksheet.ts';
import type { Seen } from '#lib/ui/kinds.ts';

/** What the form gives to each of its parts. */
export type Tools = {
	locale: Locale;
	/** Who sees the answer at this path. */
	seen: (path: string) => Seen;
	tell: (path: string, value: Answer) => void;
	/** Hand over what was typed but not yet told: called before anything that could lose it. */
	unsent: Set<() => void>;
	/** Keeps what was typed on this device until it is handed over, and with undefined no longer. */
	keep?: (path: string, text: string | undefined) => void;
	/** Below an answer that may be shared. */
	share?: Snippet<[path: string]>;
	/** Beside an answer: how well it is saved. */
	saved?: Snippet<[path: string]>;
};
