import type { RoomEvent } from '#lib/room/events.ts';
import type { Logged } from './moments.ts';

/** What a staff member did. `led` has the times when they held the lead and used it. UTC milliseconds. */
export type StaffAct = { led: { from: number; to: number | null }[]; first: number; last: number };
/** By staff id; leaves out people who opened the console and did nothing. */
export type StaffActs = Record<string, StaffAct>;

/** Who did something in a session, and who held the lead when. Neither opening the console nor taking the lead counts as an act. */
export function staffActsIn(log: Logged[]): StaffActs {
	const acts: StaffActs = {};
	let lead: { staff: string; from: number; acted: boolean } | null = null;
	const letGo = (to: number | null) => {
		if (lead?.acted) acts[lead.staff]?.led.push({ from: lead.from, to });
	};
	for (const { at, by, event } of log) {
		if (event.type === 'lead.taken') {
			letGo(at);
			lead = { staff: event.staff, from: at, acted: false };
			continue;
		}
		if (!by.startsWith('staff:') || isComing(event)) continue;
		const staff = by.slice('staff:'.length);
		const known = acts[staff];
		acts[staff] = known ? { ...known, last: at } : { led: [], first: at, last: at };
		if (lead?.staff === staff) lead.acted = true;
	}
	letGo(null);
	return acts;
}

/** Events that follow merely from opening the console. */
const coming = new Set<RoomEvent['type']>([
	'staff.arrived',
	'staff.left',
	'lead.changed',
	'room.staffed',
	'seat.noticed'
]);
const isComing = ({ type }: RoomEvent): boolean => coming.has(type);
