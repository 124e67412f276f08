import type { PagesRoom } from './pages.ts';

/** Participants may look back at what was shown, and not ahead of it. Pages count from 0. */
export const mayLook = (room: PagesRoom, page: number): boolean =>
	Number.isInteger(page) && page >= 0 && page <= room.furthest;
