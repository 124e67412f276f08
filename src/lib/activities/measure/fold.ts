import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { MeasureEvent, MeasureRoom, MeasureSeat, MeasureStaff } from './rules.ts';

export const initial: Parts<MeasureRoom, MeasureStaff, MeasureSeat> = {
	room: { finished: 0 },
	staff: { flagged: {} },
	seat: { answers: {}, finished: false }
};

export const apply: Fold<MeasureRoom, MeasureStaff, MeasureSeat, MeasureEvent> = {
	room: (part, event) => (event.type === 'measure.counted' ? { ...part, finished: event.finished } : part),
	staff: (part, event) =>
		event.type === 'measure.flagged' ? { flagged: { ...part.flagged, [event.seat]: event.at } } : part,
	seat(part, event) {
		switch (event.type) {
			case 'measure.answered':
				return { ...part, answers: { ...part.answers, [event.item]: event.value } };
			case 'measure.finished':
				return { ...part, finished: true };
			default:
				return part;
		}
	}
};
