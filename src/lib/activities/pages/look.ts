import type { Locale } from '#lib/domain/worksheet.ts';
import type { Page } from './rules.ts';
import type { PagesRoom } from './fold.ts';

/** Participants may look back at pages that were shown, but not ahead. Pages count from 0. */
export const mayLook = (room: PagesRoom, page: number): boolean =>
	Number.isInteger(page) && page >= 0 && page <= room.furthest;

/** The number of characters below a page's heading. */
export const lengthOf = (page: Page, locale: Locale): number =>
	page.paragraphs.reduce((sum, paragraph) => sum + paragraph[locale].length, 0);

/** With more characters than this the display would have to scroll, and no one is there to do it. */
export const fitsDisplay = 700;
