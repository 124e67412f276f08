import type { Fold } from '#lib/domain/brick.ts';

export type SharedAnswer = { id: string; path: string; text: string; name: string | null };
export type WorksheetRoom = {
	finished: number;
	shared: SharedAnswer[];
	/** Step-by-step progress of the group: the last open step, from 1, when it was opened, and how many have finished it. */
	open: number;
	openedAt: number | null;
	stepDone: number;
	inPairs: boolean;
	/** The wall's field as chosen during the session; absent if it is the planned one. */
	wall?: string | null;
	/** The lines shown without names, in alphabetical order, which reveals neither author nor sequence. Null while there are none. */
	lines: string[] | null;
};
export type WorksheetStaff = {
	/** People without the sheet. Latecomers have it. */
	without: string[];
	/** Who works with whom, by seat. */
	groups: string[][];
	/** Lines a facilitator approved for the wall, as they were read. */
	approved: { id: string; text: string }[];
	/** Every line that was ever shown. */
	told: string[];
};
/** A person's answer offered for the display, as it was then. */
export type Offer = { id: string; path: string; text: string; shown: boolean };
export type WorksheetSeat = {
	done: number;
	of: number;
	/** Completed steps, from 1. */
	steps: number[];
	/** Roughly when this person last wrote. UTC milliseconds. */
	at: number | null;
	finished: boolean;
	/** How each answer is currently shared, by path. */
	sharing: Record<string, { id: string; as: 'named' | 'anonymous' }>;
	/** Whether this person has the sheet. */
	given: boolean;
	/** The names of the people this person works with. */
	with: string[];
	offer: Offer | null;
};

export type WorksheetSlices = { room: WorksheetRoom; staff: WorksheetStaff; seat: WorksheetSeat };

type In<T> = T & { block: string };
export type WorksheetEvents = {
	room: In<
		| { type: 'worksheet.shared'; answer: SharedAnswer }
		| { type: 'worksheet.withdrawn'; id: string }
		| { type: 'worksheet.counted'; finished: number }
		| { type: 'worksheet.step-opened'; step: number; at: number; done: number }
		| { type: 'worksheet.step-counted'; done: number }
		| { type: 'worksheet.in-pairs'; on: boolean }
		| { type: 'worksheet.wall-set'; path: string | null }
		| { type: 'worksheet.revealed'; lines: string[] }
		| { type: 'worksheet.covered' }
	>;
	staff: In<
		| { type: 'worksheet.assigned'; without: string[] }
		| { type: 'worksheet.paired'; groups: string[][] }
		| { type: 'worksheet.approved'; lines: WorksheetStaff['approved'] }
		| { type: 'worksheet.told'; ids: string[] }
	>;
	seat: In<
		| { type: 'worksheet.sharing'; path: string; as: 'named' | 'anonymous' | 'none'; id: string }
		// Logs from before steps were recorded lack the last two (R11).
		| { type: 'worksheet.progressed'; done: number; of: number; steps?: number[]; at?: number }
		| { type: 'worksheet.finished' }
		| { type: 'worksheet.given'; given: boolean }
		| { type: 'worksheet.partnered'; with: string[] }
		| { type: 'worksheet.offered'; offer: Offer | null }
		| { type: 'worksheet.line-shown'; shown: boolean }
	>;
};

export const initial: WorksheetSlices = {
	room: { finished: 0, shared: [], open: 1, openedAt: null, stepDone: 0, inPairs: false, lines: null },
	staff: { without: [], groups: [], approved: [], told: [] },
	seat: { done: 0, of: 0, steps: [], at: null, finished: false, sharing: {}, given: true, with: [], offer: null }
};

export const fold: Fold<WorksheetSlices, WorksheetEvents> = { room: applyRoom, staff: applyStaff, seat: applySeat };

function applyRoom(slice: WorksheetRoom, event: WorksheetEvents['room']): WorksheetRoom {
	switch (event.type) {
		case 'worksheet.shared':
			return { ...slice, shared: [...slice.shared, event.answer] };
		case 'worksheet.withdrawn':
			return { ...slice, shared: slice.shared.filter((answer) => answer.id !== event.id) };
		case 'worksheet.counted':
			return { ...slice, finished: event.finished };
		case 'worksheet.step-opened':
			return { ...slice, open: event.step, openedAt: event.at, stepDone: event.done };
		case 'worksheet.step-counted':
			return { ...slice, stepDone: event.done };
		case 'worksheet.in-pairs':
			return { ...slice, inPairs: event.on };
		case 'worksheet.wall-set':
			return { ...slice, wall: event.path };
		case 'worksheet.revealed':
			return { ...slice, lines: event.lines };
		case 'worksheet.covered':
			return { ...slice, lines: null };
	}
}

function applyStaff(slice: WorksheetStaff, event: WorksheetEvents['staff']): WorksheetStaff {
	switch (event.type) {
		case 'worksheet.assigned':
			return { ...slice, without: event.without };
		case 'worksheet.paired':
			return { ...slice, groups: event.groups };
		case 'worksheet.approved':
			return { ...slice, approved: event.lines };
		case 'worksheet.told':
			return { ...slice, told: event.ids };
	}
}

function applySeat(slice: WorksheetSeat, event: WorksheetEvents['seat']): WorksheetSeat {
	switch (event.type) {
		case 'worksheet.progressed':
			return { ...slice, done: event.done, of: event.of, steps: event.steps ?? [], at: event.at ?? null };
		case 'worksheet.finished':
			return { ...slice, finished: true };
		case 'worksheet.sharing': {
			const { [event.path]: _before, ...others } = slice.sharing;
			return {
				...slice,
				sharing: event.as === 'none' ? others : { ...others, [event.path]: { id: event.id, as: event.as } }
			};
		}
		case 'worksheet.given':
			return { ...slice, given: event.given };
		case 'worksheet.partnered':
			return { ...slice, with: event.with };
		case 'worksheet.offered':
			return { ...slice, offer: event.offer };
		case 'worksheet.line-shown':
			return { ...slice, offer: slice.offer && { ...slice.offer, shown: event.shown } };
	}
}
