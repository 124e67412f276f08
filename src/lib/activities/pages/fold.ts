import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { PagesEvent, PagesRoom } from './rules.ts';

export const initial: Parts<PagesRoom, null, null> = { room: { page: 0, furthest: 0 }, staff: null, seat: null };

export const apply: Fold<PagesRoom, null, null, PagesEvent> = {
	room: (part, event) => ({ page: event.page, furthest: Math.max(part.furthest, event.page) }),
	staff: (part) => part,
	seat: (part) => part
};
