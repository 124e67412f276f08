import { canLast, durableShelf } from './durable-shelf.ts';
import type { SavedAnswer } from './personal-sheet.svelte.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** What was saved of somebody's own worksheets, for pages that are opened without a network. */
export const openSaved = (place: string): Shelf<SavedAnswer> =>
	canLast() ? durableShelf<SavedAnswer>(`${place}/saved`) : memoryShelf<SavedAnswer>();
