import { viewsByKind, type ViewFile } from './view.ts';

/** A worksheet to fill in alone, outside a session. */
export const ownViews = viewsByKind(import.meta.glob<ViewFile>('./*/Own.svelte'));
