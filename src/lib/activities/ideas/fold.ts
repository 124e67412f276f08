import type { Fold, Parts } from '#lib/activities/activity.ts';
import { ballotFold } from '#lib/activities/ballot/fold.ts';
import type { BallotEvent } from '#lib/activities/ballot/parts.ts';
import type { IdeasEvent, IdeasResult, IdeasRoom, IdeasSeat, IdeasStaff } from './rules.ts';

const ballot = ballotFold<'ideas', string[], IdeasResult>();

export const initial: Parts<IdeasRoom, IdeasStaff, IdeasSeat> = {
	room: { ...ballot.initial.room, phase: 'writing', writers: 0, ideas: [] },
	staff: { ...ballot.initial.staff, ideas: [], approved: [] },
	seat: { ...ballot.initial.seat, written: 0, ideas: [] }
};

export const apply: Fold<IdeasRoom, IdeasStaff, IdeasSeat, IdeasEvent> = {
	room: applyRoom,
	staff: applyStaff,
	seat: applySeat
};

type Vote = BallotEvent<'ideas', string[], IdeasResult>;

function applyRoom(part: IdeasRoom, event: IdeasEvent): IdeasRoom {
	switch (event.type) {
		case 'ideas.writers-counted':
			return { ...part, writers: event.writers };
		case 'ideas.writing-ended':
			return { ...part, phase: 'reading' };
		case 'ideas.shown':
			return { ...part, phase: 'voting', ideas: event.ideas };
		default:
			return { ...part, ...ballot.apply.room(part, event as Vote) };
	}
}

function applyStaff(part: IdeasStaff, event: IdeasEvent): IdeasStaff {
	switch (event.type) {
		case 'ideas.collected':
			return { ...part, ideas: event.ideas };
		case 'ideas.approved':
			return { ...part, approved: event.ids };
		default:
			return { ...part, ...ballot.apply.staff(part, event as Vote) };
	}
}

function applySeat(part: IdeasSeat, event: IdeasEvent): IdeasSeat {
	switch (event.type) {
		case 'ideas.written':
			return { ...part, written: part.written + 1, ideas: event.idea ? [...part.ideas, event.idea] : part.ideas };
		case 'ideas.taken-back':
			return { ...part, written: part.written - 1, ideas: part.ideas.filter((idea) => idea.id !== event.id) };
		default:
			return { ...part, ...ballot.apply.seat(part, event as Vote) };
	}
}
