import { viewsByKind, type ViewFile } from './view.ts';

/** A person's document to read and print; most activities have none. A list of its own: what is printed is shown where no activity is on. */
export const printViews = viewsByKind(import.meta.glob<ViewFile>('./*/Print.svelte'));
