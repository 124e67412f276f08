import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { BreathingEvent, BreathingRoom, BreathingSeat } from './rules.ts';

export const initial: Parts<BreathingRoom, null, BreathingSeat> = {
	room: { run: null, rated: { before: 0, after: 0 } },
	staff: null,
	seat: {}
};

export const apply: Fold<BreathingRoom, null, BreathingSeat, BreathingEvent> = {
	room(part, event) {
		switch (event.type) {
			case 'breathing.started':
				return { ...part, run: event.run };
			case 'breathing.stopped':
				return { ...part, run: part.run && { ...part.run, stoppedAt: event.at } };
			case 'breathing.counted':
				return { ...part, rated: event.rated };
			default:
				return part;
		}
	},
	staff: (part) => part,
	seat: (part, event) => (event.type === 'breathing.rated' ? { ...part, [event.moment]: event.value } : part)
};
