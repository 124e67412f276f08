import { viewsByKind, type ViewFile } from './view.ts';

/** What each activity shows on a phone. A list of its own: a phone's page reaches neither the console's views nor the display's. */
export const phoneViews = viewsByKind(import.meta.glob<ViewFile>('./*/Take.svelte'));
