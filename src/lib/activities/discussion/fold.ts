import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { DiscussionEvent, DiscussionRoom, DiscussionSeat, DiscussionStaff } from './rules.ts';

export const initial: Parts<DiscussionRoom, DiscussionStaff, DiscussionSeat> = {
	room: { hands: 0 },
	staff: { hands: [], called: null },
	seat: { isRaised: false, isCalled: false }
};

export const apply: Fold<DiscussionRoom, DiscussionStaff, DiscussionSeat, DiscussionEvent> = {
	room: (part, event) => (event.type === 'discussion.counted' ? { hands: event.hands } : part),
	staff: (part, event) => (event.type === 'discussion.lined-up' ? { hands: event.hands, called: event.called } : part),
	seat: (part, event) =>
		event.type === 'discussion.told' ? { isRaised: event.isRaised, isCalled: event.isCalled } : part
};
