import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's view on the display, and in the console's preview of it. */
export const displayViews = viewsByKind(import.meta.glob<ViewFile>('./*/Show.svelte'));
