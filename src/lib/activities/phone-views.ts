import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's view on a phone. A separate list, so that a phone's page loads neither console nor display views. */
export const phoneViews = viewsByKind(import.meta.glob<ViewFile>('./*/Take.svelte'));
