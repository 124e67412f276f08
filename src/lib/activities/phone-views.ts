import { viewsByKind, type ViewFile } from './view.ts';

/** Each activity's view on a phone. A separate list, so that a phone's page loads neither console nor display views. */
export const phoneViews = viewsByKind(import.meta.glob<ViewFile>('./*/Take.svelte'));
/** A person's document to read and print; most activities have none. */
export const printViews = viewsByKind(import.meta.glob<ViewFile>('./*/Print.svelte'));
