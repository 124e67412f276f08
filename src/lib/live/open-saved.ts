import { canLast, durableShelf } from './durable-shelf.ts';
import type { SavedAnswer } from './personal-sheet.svelte.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** Saved answers from someone's own worksheets, for pages opened offline. */
export const openSaved = (place: string): Shelf<SavedAnswer> =>
	canLast() ? durableShelf<SavedAnswer>(`${place}/saved`) : memoryShelf<SavedAnswer>();
