import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's fields in the plan editor. */
export const planViews = viewsByKind(import.meta.glob<ViewFile>('./*/Setup.svelte'));
/** A worksheet to try out, in the library. */
export const previewViews = viewsByKind(import.meta.glob<ViewFile>('./*/Preview.svelte'));
