import type { Fold, Parts } from '#lib/activities/activity.ts';
import type { RolePlayEvent, RolePlayRoom, RolePlaySeat, RolePlayStaff } from './rules.ts';

export const initial: Parts<RolePlayRoom, RolePlayStaff, RolePlaySeat> = {
	room: { filled: [], isPlaying: false, wasPlayed: false },
	staff: { players: {} },
	seat: { part: null }
};

export const apply: Fold<RolePlayRoom, RolePlayStaff, RolePlaySeat, RolePlayEvent> = {
	room(part, event) {
		switch (event.type) {
			case 'role-play.filled':
				return { ...part, filled: event.filled };
			case 'role-play.begun':
				return { ...part, isPlaying: true };
			case 'role-play.ended':
				return { ...part, isPlaying: false, wasPlayed: true };
			default:
				return part;
		}
	},
	staff: (part, event) => (event.type === 'role-play.staffed' ? { players: event.players } : part),
	seat: (part, event) => (event.type === 'role-play.given' ? { part: event.part } : part)
};
