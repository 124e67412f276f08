import { viewsByKind, type ViewFile } from './view.ts';

/** The fields of each activity in a plan. */
export const planViews = viewsByKind(import.meta.glob<ViewFile>('./*/Setup.svelte'));
/** A worksheet to try, in the library. */
export const previewViews = viewsByKind(import.meta.glob<ViewFile>('./*/Preview.svelte'));
