import { viewsByKind, type ViewFile } from './view.ts';

/** The fields of each activity in a plan. */
export const planViews = viewsByKind(import.meta.glob<ViewFile>('./*/Setup.svelte'));
/** What a program may write for its library, to try as a participant. */
export const previewViews = viewsByKind(import.meta.glob<ViewFile>('./*/Preview.svelte'));
