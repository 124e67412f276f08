import { viewsByKind, type ViewFile } from './view.ts';

/** What each activity shows on the display, and in the console's preview of it. */
export const displayViews = viewsByKind(import.meta.glob<ViewFile>('./*/Show.svelte'));
