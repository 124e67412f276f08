import type { Locale } from '#lib/domain/worksheet.ts';
import type { Page } from './rules.ts';
import type { PagesRoom } from './fold.ts';

/** Participants may look back at what was shown, and not ahead of it. Pages count from 0. */
export const mayLook = (room: PagesRoom, page: number): boolean =>
	Number.isInteger(page) && page >= 0 && page <= room.furthest;

/** How many characters a page has under its heading. */
export const lengthOf = (page: Page, locale: Locale): number =>
	page.paragraphs.reduce((sum, paragraph) => sum + paragraph[locale].length, 0);

/** With more than this the display has to scroll, and nobody stands there to do it. */
export const fitsDisplay = 700;
