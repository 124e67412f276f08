import type { By, Who } from '#lib/domain/decision.ts';
import type { RoomState } from './state.ts';

/**
 * What someone is to this room right now, from the state alone (R7). Until somebody leads, every facilitator of the group may:
 * a session must be plannable and startable by whoever is there.
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
