import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's view on the console. */
export const consoleViews = viewsByKind(import.meta.glob<ViewFile>('./*/Lead.svelte'));
/** What a person answered that needs someone's attention; most activities have nothing like it. */
export const alertViews = viewsByKind(import.meta.glob<ViewFile>('./*/Alert.svelte'));
