import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { ClosingEvent, ClosingRoom, ClosingSeat, ClosingStaff } from './rules.ts';

export const initial: Parts<ClosingRoom, ClosingStaff, ClosingSeat> = {
	room: { homework: null, counts: { takeAways: 0, replies: 0, feedback: 0 }, isCollected: false },
	staff: { feedback: null },
	seat: { homework: null, reply: null, gave: false, feedback: null, line: null }
};

export const apply: Fold<ClosingRoom, ClosingStaff, ClosingSeat, ClosingEvent> = {
	room(part, event) {
		switch (event.type) {
			case 'closing.proposed':
				return { ...part, homework: event.homework, counts: { ...part.counts, replies: 0 } };
			case 'closing.counted':
				return { ...part, counts: event.counts };
			case 'closing.feedback-ended':
				return { ...part, isCollected: true };
			default:
				return part;
		}
	},
	staff: (part, event) => (event.type === 'closing.feedback-collected' ? { feedback: event.feedback } : part),
	seat(part, event) {
		switch (event.type) {
			case 'closing.took-away':
				return { ...part, takeAway: event.text };
			case 'closing.proposed':
				return { ...part, homework: event.homework };
			case 'closing.replied':
				return { ...part, reply: event.reply };
			case 'closing.gave-feedback':
				return { ...part, gave: true, feedback: event.feedback, line: event.line };
			case 'closing.voted':
				return { ...part, gave: true };
			default:
				return part;
		}
	}
};
