import type { Fold } from '#lib/domain/brick.ts';
import type { Run } from './patterns.ts';

export type Moment = 'before' | 'after';
export type BreathingRoom = {
	run: Run | null;
	/** What the room did before `run`, oldest first. */
	earlier?: readonly Run[];
	rated: Record<Moment, number>;
};
/** From 0, calm, to 10, as tense as can be; null is passed. Facilitators see both, for they are read together. */
export type BreathingSeat = {
	before?: number | null;
	after?: number | null;
	/** The start of the exercise that `after` is about. */
	afterRun?: number;
	/** What was said after earlier ones, oldest first. */
	earlier?: readonly { run: number; after: number | null }[];
};
export type BreathingSlices = { room: BreathingRoom; staff: null; seat: BreathingSeat };
export type BreathingEvents = {
	room:
		| { type: 'breathing.counted'; block: string; rated: Record<Moment, number> }
		| { type: 'breathing.started'; block: string; run: Run }
		| { type: 'breathing.stopped'; block: string; at: number };
	staff: never;
	/** `run` is the start of the exercise it follows; absent in events from before this was recorded. */
	seat: { type: 'breathing.rated'; block: string; moment: Moment; value: number | null; run?: number };
};

/** This person's rating for the current or latest exercise: one for an earlier exercise doesn't count for it. */
export function ratedOf(seat: BreathingSeat, moment: Moment, run: Run | null): number | null | undefined {
	const isEarlier = moment === 'after' && seat.afterRun !== undefined && seat.afterRun !== run?.startedAt;
	return isEarlier ? undefined : seat[moment];
}

export const initial: BreathingSlices = {
	room: { run: null, rated: { before: 0, after: 0 } },
	staff: null,
	seat: {}
};

/** Puts what was said after one breathing aside once it is said after another. */
function kept({ earlier = [], after = null, afterRun }: BreathingSeat, run: number): Pick<BreathingSeat, 'earlier'> {
	return afterRun === undefined || afterRun === run ? {} : { earlier: [...earlier, { run: afterRun, after }] };
}

export const fold: Fold<BreathingSlices, BreathingEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'breathing.started':
				return {
					run: event.run,
					...(slice.run && { earlier: [...(slice.earlier ?? []), slice.run] }),
					rated: { ...slice.rated, after: 0 }
				};
			case 'breathing.stopped':
				return { ...slice, run: slice.run && { ...slice.run, stoppedAt: event.at } };
			case 'breathing.counted':
				return { ...slice, rated: event.rated };
		}
	},
	staff: (slice) => slice,
	seat(slice, event) {
		switch (event.type) {
			case 'breathing.rated':
				return {
					...slice,
					...(event.run !== undefined && kept(slice, event.run)),
					[event.moment]: event.value,
					...(event.run !== undefined && { afterRun: event.run })
				};
		}
	}
};
