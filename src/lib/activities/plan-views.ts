import { viewsByKind, type ViewFile } from './view.ts';

/** The fields of each activity in a plan. */
export const planViews = viewsByKind(import.meta.glob<ViewFile>('./*/Setup.svelte'));
