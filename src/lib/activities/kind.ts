import type { Component } from 'svelte';
import type { Fold, Slices } from '#lib/domain/brick.ts';

// The lists hold views and folds of every kind and know none of their types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyView = Component<any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyFold = Fold<any, any>;

/** A view that is fetched when it is first needed, so that a phone never downloads the console. */
export type View = { component: AnyView | null; load(): Promise<AnyView> };
export type Surface = 'Lead' | 'Take' | 'Show' | 'Setup';

/** What a browser needs of an activity. Free of zod: the rules stay on the server. */
export type Kind = {
	kind: string;
	initial: Slices;
	fold: AnyFold;
	views: Record<Surface, View>;
};

export function view(fetch: () => Promise<{ default: AnyView }>): View {
	const it: View = { component: null, load: async () => (it.component ??= (await fetch()).default) };
	return it;
}
