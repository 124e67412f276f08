import type { By, Who } from '#lib/domain/decision.ts';
import type { RoomState } from './state.ts';

/**
 * A sender's current roles in this room, from the state alone (R7). Until someone leads, any facilitator of the group
 * can act as lead: whoever is there must be able to plan and start a session.
 */
export function rolesOf(state: RoomState, by: By): Who[] {
	if (by.as === 'system') return ['system'];
	if (by.as === 'staff' && by.onCall) return ['on-call'];
	if (by.as === 'staff')
		return state.staff.lead === null || state.staff.lead === by.id ? ['facilitator', 'lead'] : ['facilitator'];
	switch (state.staff.seats[by.seat]?.status) {
		case 'admitted':
			return ['participant'];
		case 'waiting':
			return ['waiting'];
		default:
			return [];
	}
}
