import type { RoundSeat } from './rules.ts';

type Said = { type: string; offered?: unknown };

/** Where somebody stands with what they said and the server has not answered yet. The new place in the order only the server knows. */
export const mine = (seat: RoundSeat, hasOrder: boolean, unsent: readonly Said[]): RoundSeat =>
	unsent.reduce((at: RoundSeat, said) => {
		switch (said.type) {
			case 'round.pass':
				return { ...at, standing: 'passed', place: null };
			case 'round.later':
				return { ...at, standing: 'later', place: null };
			case 'round.finish':
				return { ...at, standing: 'spoke', place: null };
			case 'round.volunteer':
				if (!hasOrder) return { ...at, offered: said.offered === true };
				return isIn(at) ? at : { ...at, standing: 'waiting', place: null };
			default:
				return at;
		}
	}, seat);

const isIn = ({ standing }: RoundSeat) => standing === 'waiting' || standing === 'later' || standing === 'speaking';
