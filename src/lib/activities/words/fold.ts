import type { Fold, Parts } from '#lib/activities/activity.ts';
import { ballotFold } from '#lib/activities/ballot/fold.ts';
import type { WordsEvent, WordsResult, WordsRoom, WordsSeat, WordsStaff } from './rules.ts';

const ballot = ballotFold<'words', string[], WordsResult>();

export const initial: Parts<WordsRoom, WordsStaff, WordsSeat> = {
	...ballot.initial,
	staff: { ...ballot.initial.staff, approved: {} }
};

export const apply: Fold<WordsRoom, WordsStaff, WordsSeat, WordsEvent> = {
	room: (part, event) => (event.type === 'words.approved' ? part : ballot.apply.room(part, event)),
	staff: (part, event) =>
		event.type === 'words.approved'
			? { ...part, approved: { ...part.approved, [event.round]: event.words } }
			: { ...part, ...ballot.apply.staff(part, event) },
	seat: (part, event) => (event.type === 'words.approved' ? part : ballot.apply.seat(part, event))
};
