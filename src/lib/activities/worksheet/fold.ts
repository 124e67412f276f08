import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { WorksheetEvent, WorksheetRoom, WorksheetSeat, WorksheetStaff } from './rules.ts';

export const initial: Parts<WorksheetRoom, WorksheetStaff, WorksheetSeat> = {
	room: { finished: 0, shared: [], open: 1, openedAt: null, stepDone: 0, inPairs: false, lines: null },
	staff: { without: [], groups: [], approved: [], told: [] },
	seat: { done: 0, of: 0, steps: [], at: null, finished: false, sharing: {}, given: true, with: [], offer: null }
};

export const apply: Fold<WorksheetRoom, WorksheetStaff, WorksheetSeat, WorksheetEvent> = {
	room: applyRoom,
	staff: applyStaff,
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
		case 'worksheet.step-opened':
			return { ...part, open: event.step, openedAt: event.at, stepDone: event.done };
		case 'worksheet.step-counted':
			return { ...part, stepDone: event.done };
		case 'worksheet.in-pairs':
			return { ...part, inPairs: event.on };
		case 'worksheet.wall-set':
			return { ...part, wall: event.path };
		case 'worksheet.revealed':
			return { ...part, lines: event.lines };
		case 'worksheet.covered':
			return { ...part, lines: null };
		default:
			return part;
	}
}

function applyStaff(part: WorksheetStaff, event: WorksheetEvent): WorksheetStaff {
	switch (event.type) {
		case 'worksheet.assigned':
			return { ...part, without: event.without };
		case 'worksheet.paired':
			return { ...part, groups: event.groups };
		case 'worksheet.approved':
			return { ...part, approved: event.lines };
		case 'worksheet.told':
			return { ...part, told: event.ids };
		default:
			return part;
	}
}

function applySeat(part: WorksheetSeat, event: WorksheetEvent): WorksheetSeat {
	switch (event.type) {
		case 'worksheet.progressed':
			return { ...part, done: event.done, of: event.of, steps: event.steps ?? [], at: event.at ?? null };
		case 'worksheet.finished':
			return { ...part, finished: true };
		case 'worksheet.sharing': {
			const { [event.path]: _before, ...others } = part.sharing;
			return {
				...part,
				sharing: event.as === 'none' ? others : { ...others, [event.path]: { id: event.id, as: event.as } }
			};
		}
		case 'worksheet.given':
			return { ...part, given: event.given };
		case 'worksheet.partnered':
			return { ...part, with: event.with };
		case 'worksheet.offered':
			return { ...part, offer: event.offer };
		case 'worksheet.line-shown':
			return { ...part, offer: part.offer && { ...part.offer, shown: event.shown } };
		default:
			return part;
	}
}
