import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's fields in the plan editor. */
export const planViews = viewsByKind(import.meta.glob<ViewFile>('./*/Setup.svelte'));
/** What a program may write for its library, to try as a participant. */
export const previewViews = viewsByKind(import.meta.glob<ViewFile>('./*/Preview.svelte'));
