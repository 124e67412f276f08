import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { CheckInEvent, CheckInRoom, CheckInSeat } from './rules.ts';

export const initial: Parts<CheckInRoom, null, CheckInSeat> = {
	room: { finished: 0, revealed: null, shown: 0 },
	staff: null,
	seat: { answers: {}, keepWord: false, finished: false }
};

export const apply: Fold<CheckInRoom, null, CheckInSeat, CheckInEvent> = {
	room: applyRoom,
	staff: (part) => part,
	seat: applySeat
};

function applyRoom(part: CheckInRoom, event: CheckInEvent): CheckInRoom {
	switch (event.type) {
		case 'check-in.counted':
			return { ...part, finished: event.finished };
		case 'check-in.revealed':
			return { ...part, revealed: event.result, shown: event.result.answered };
		case 'check-in.hidden':
			return { ...part, revealed: null };
		default:
			return part;
	}
}

function applySeat(part: CheckInSeat, event: CheckInEvent): CheckInSeat {
	switch (event.type) {
		case 'check-in.answered':
			return { ...part, answers: { ...part.answers, [event.field]: event.value } };
		case 'check-in.kept':
			return { ...part, keepWord: event.keep };
		case 'check-in.finished':
			return { ...part, finished: true };
		default:
			return part;
	}
}
