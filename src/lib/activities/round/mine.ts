import type { Command } from '#lib/activities/views.ts';
import type { RoundSeat } from './fold.ts';

/** A person's place with what they sent and the server has not answered yet. The new place in the order only the server knows. */
export const mine = (seat: RoundSeat, hasOrder: boolean, unsent: readonly Command[]): RoundSeat =>
	unsent.reduce((at: RoundSeat, command) => {
		switch (command.type) {
			case 'round.pass':
				return { ...at, standing: 'passed', place: null };
			case 'round.later':
				return { ...at, standing: 'later', place: null };
			case 'round.finish':
				return { ...at, standing: 'spoke', place: null };
			case 'round.volunteer':
				if (!hasOrder) return { ...at, offered: command.offered };
				return isIn(at) ? at : { ...at, standing: 'waiting', place: null };
			default:
				return at;
		}
	}, seat);

const isIn = ({ standing }: RoundSeat) => standing === 'waiting' || standing === 'later' || standing === 'speaking';
