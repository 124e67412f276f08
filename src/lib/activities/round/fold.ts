import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { RoundEvent, RoundRoom, RoundSeat, RoundStaff } from './rules.ts';

export const initial: Parts<RoundRoom, RoundStaff, RoundSeat> = {
	room: { speaking: null, next: null, isTaken: false, done: 0, of: 0, clock: null },
	staff: { turns: [], said: [], spent: {}, volunteers: [] },
	seat: { place: null, standing: null, offered: false }
};

export const apply: Fold<RoundRoom, RoundStaff, RoundSeat, RoundEvent> = {
	room(part, event) {
		if (event.type !== 'round.moved') return part;
		const { type: _type, block: _block, ...room } = event;
		return room;
	},
	staff(part, event) {
		if (event.type !== 'round.arranged') return part;
		const { type: _type, block: _block, ...staff } = event;
		return staff;
	},
	seat(part, event) {
		switch (event.type) {
			case 'round.placed':
				return { place: event.place, standing: event.standing, offered: false };
			case 'round.volunteered':
				return { ...part, offered: event.offered };
			default:
				return part;
		}
	}
};
