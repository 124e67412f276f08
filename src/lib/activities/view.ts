import type { Component } from 'svelte';
import { lookup } from '#lib/domain/owner.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- The lists hold views of every kind, whose props they don't know.
type AnyView = Component<any>;

/** A view that is loaded when first needed. */
export type View = { component: AnyView | null; load(): Promise<AnyView> };
export type Views = Record<string, View>;
/** A file with one view, as `import.meta.glob` returns it for each activity’s folder. */
export type ViewFile = { default: AnyView };
type ViewFiles = Record<string, () => Promise<ViewFile>>;

/** The views in the files `./<kind>/….svelte`, by kind. */
export function viewsByKind(files: ViewFiles): Views {
	return lookup(Object.fromEntries(Object.entries(files).map(([file, open]) => [file.split('/')[1]!, view(open)])));
}

function view(open: () => Promise<ViewFile>): View {
	const it: View = { component: null, load: async () => (it.component ??= (await open()).default) };
	return it;
}

export const kindsOf = (blocks: readonly { activity: { kind: string } | null }[]): string[] =>
	blocks.flatMap((block) => block.activity?.kind ?? []);

/** Preloads what a page shows, in its `load`, so that it is in the HTML. */
export async function loadViews(views: Views, kinds: readonly string[]): Promise<void> {
	await Promise.all([...new Set(kinds)].map((kind) => views[kind]?.load()));
}
