import type { Fold, Parts } from '../activity.ts';
import type { WorksheetEvent, WorksheetRoom, WorksheetSeat } from './worksheet.ts';

export const initial: Parts<WorksheetRoom, null, WorksheetSeat> = {
	room: { finished: 0, shared: [] },
	staff: null,
	seat: { done: 0, of: 0, finished: false, sharing: {} }
};

export const apply: Fold<WorksheetRoom, null, WorksheetSeat, WorksheetEvent> = {
	room: applyRoom,
	staff: (part) => part,
	seat: applySeat
};

function applyRoom(part: WorksheetRoom, event: WorksheetEvent): WorksheetRoom {
	switch (event.type) {
		case 'worksheet.shared':
			return { ...part, shared: [...part.shared, event.answer] };
		case 'worksheet.withdrawn':
			return { ...part, shared: part.shared.filter((answer) => answer.id !== event.id) };
		case 'worksheet.counted':
			return { ...part, finished: event.finished };
		default:
			return part;
	}
}

function applySeat(part: WorksheetSeat, event: WorksheetEvent): WorksheetSeat {
	switch (event.type) {
		case 'worksheet.progressed':
			return { ...part, done: event.done, of: event.of };
		case 'worksheet.finished':
			return { ...part, finished: true };
		case 'worksheet.sharing': {
			const { [event.path]: _before, ...others } = part.sharing;
			return {
				...part,
				sharing: event.as === 'none' ? others : { ...others, [event.path]: { id: event.id, as: event.as } }
			};
		}
		default:
			return part;
	}
}
