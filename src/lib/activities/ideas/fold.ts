import {
	ballotFold,
	type BallotEvents,
	type BallotRoom,
	type BallotSeat,
	type BallotStaff
} from '#lib/activities/ballot/fold.ts';
import type { Fold } from '#lib/domain/brick.ts';

export type Idea = { id: string; text: string };
/** The votes for each shown idea, most first, then alphabetically. */
export type IdeasResult = { answered: number; ideas: { id: string; votes: number }[] };
/** `reading`: a facilitator is reading them, and nothing is shown before all approved ideas appear together. */
export type Phase = 'writing' | 'reading' | 'voting';
export type IdeasRoom = BallotRoom<IdeasResult> & { phase: Phase; writers: number; ideas: Idea[] };
/** All ideas once writing has ended, and those a facilitator approved for the room. */
export type IdeasStaff = BallotStaff<IdeasResult> & { ideas: Idea[]; approved: string[] };
/** A vote is the list of ideas someone supports. `ideas` stays empty if their authors must not be known. */
export type IdeasSeat = BallotSeat<string[]> & { written: number; ideas: Idea[] };
export type IdeasSlices = { room: IdeasRoom; staff: IdeasStaff; seat: IdeasSeat };

type Vote = BallotEvents<'ideas', string[], IdeasResult>;
export type IdeasEvents = {
	room:
		| Vote['room']
		| { type: 'ideas.writers-counted'; block: string; writers: number }
		| { type: 'ideas.writing-ended'; block: string }
		| { type: 'ideas.shown'; block: string; ideas: Idea[] };
	staff:
		| Vote['staff']
		| { type: 'ideas.collected'; block: string; ideas: Idea[] }
		| { type: 'ideas.approved'; block: string; ids: string[] };
	seat:
		| Vote['seat']
		| { type: 'ideas.written'; block: string; idea: Idea | null }
		| { type: 'ideas.taken-back'; block: string; id: string };
};

const ballot = ballotFold<'ideas', string[], IdeasResult>();

export const initial: IdeasSlices = {
	room: { ...ballot.initial.room, phase: 'writing', writers: 0, ideas: [] },
	staff: { ...ballot.initial.staff, ideas: [], approved: [] },
	seat: { ...ballot.initial.seat, written: 0, ideas: [] }
};

export const fold: Fold<IdeasSlices, IdeasEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'ideas.writers-counted':
				return { ...slice, writers: event.writers };
			case 'ideas.writing-ended':
				return { ...slice, phase: 'reading' };
			case 'ideas.shown':
				return { ...slice, phase: 'voting', ideas: event.ideas };
			default:
				return { ...slice, ...ballot.fold.room(slice, event) };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'ideas.collected':
				return { ...slice, ideas: event.ideas };
			case 'ideas.approved':
				return { ...slice, approved: event.ids };
			default:
				return { ...slice, ...ballot.fold.staff(slice, event) };
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'ideas.written':
				return { ...slice, written: slice.written + 1, ideas: event.idea ? [...slice.ideas, event.idea] : slice.ideas };
			case 'ideas.taken-back':
				return { ...slice, written: slice.written - 1, ideas: slice.ideas.filter((idea) => idea.id !== event.id) };
			default:
				return { ...slice, ...ballot.fold.seat(slice, event) };
		}
	}
};
