import type { Command } from '#lib/activities/views.ts';
import type { RoundRoom, RoundSeat } from './fold.ts';

/** A person's standing, including commands the server hasn't confirmed yet. Only the server knows the new place in the order. */
export const mine = (seat: RoundSeat, { of, run }: RoundRoom, unsent: readonly Command[]): RoundSeat =>
	unsent.reduce((at: RoundSeat, command) => {
		if ('run' in command && command.run !== undefined && command.run !== run) return at;
		switch (command.type) {
			case 'round.pass':
				return { ...at, standing: 'passed', place: null };
			case 'round.later':
				return { ...at, standing: 'later', place: null };
			case 'round.finish':
				return { ...at, standing: 'spoke', place: null };
			case 'round.volunteer':
				if (!of) return { ...at, offered: command.offered };
				return isIn(at) ? at : { ...at, standing: 'waiting', place: null };
			default:
				return at;
		}
	}, seat);

const isIn = ({ standing }: RoundSeat) => standing === 'waiting' || standing === 'later' || standing === 'speaking';
