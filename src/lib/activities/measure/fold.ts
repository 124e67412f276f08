import type { Fold } from '#lib/domain/brick.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';

export type MeasureRoom = { finished: number };
/** When a safety item was first answered above its lowest option, by seat. It stays, whatever is answered later: someone has to ask. */
export type MeasureStaff = { flagged: Record<string, number> };
export type MeasureSeat = { answers: MeasureAnswers; finished: boolean };
export type MeasureSlices = { room: MeasureRoom; staff: MeasureStaff; seat: MeasureSeat };
export type MeasureEvents = {
	room: { type: 'measure.counted'; block: string; finished: number };
	staff: { type: 'measure.flagged'; block: string; seat: string; at: number };
	seat:
		| { type: 'measure.answered'; block: string; item: string; value: number | null }
		| { type: 'measure.finished'; block: string };
};

export const initial: MeasureSlices = {
	room: { finished: 0 },
	staff: { flagged: {} },
	seat: { answers: {}, finished: false }
};

export const fold: Fold<MeasureSlices, MeasureEvents> = {
	room(_, event) {
		switch (event.type) {
			case 'measure.counted':
				return { finished: event.finished };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'measure.flagged':
				return { flagged: { ...slice.flagged, [event.seat]: event.at } };
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'measure.answered':
				return { ...slice, answers: { ...slice.answers, [event.item]: event.value } };
			case 'measure.finished':
				return { ...slice, finished: true };
		}
	}
};
