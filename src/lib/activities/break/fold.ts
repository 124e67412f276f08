import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { BreakEvent, BreakRoom } from './rules.ts';

export const initial: Parts<BreakRoom, null, null> = {
	room: { clock: null, wasTaken: false },
	staff: null,
	seat: null
};

export const apply: Fold<BreakRoom, null, null, BreakEvent> = {
	room: (part, event) =>
		event.type === 'break.set' ? { ...part, clock: event.clock } : { clock: null, wasTaken: true },
	staff: (part) => part,
	seat: (part) => part
};
