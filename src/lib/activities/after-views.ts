import { viewsByKind, type ViewFile } from './view.ts';

/** What a phone shows for a block once the session is over; most activities show nothing. */
export const afterViews = viewsByKind(import.meta.glob<ViewFile>('./*/After.svelte'));
