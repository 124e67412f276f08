import { isOpen } from '#lib/domain/safety.ts';
import type { StaffSlice } from '#lib/room/state.ts';
import type { People } from '../people/people.ts';

/** By name, who is not to be forgotten when a session ends. */
export type Unfinished = {
	/** Their safety alert has no outcome. */
	open: string[];
	/** They asked to talk after the group. */
	after: string[];
	/** They need a moment. */
	moment: string[];
};

export function unfinished({ alerts, seats }: StaffSlice, { inside }: Pick<People, 'inside'>): Unfinished {
	const open = Object.values(alerts).filter(isOpen);
	const nameOf = ({ seat }: { seat: string }) => seats[seat]?.name ?? '';
	const once = (names: string[]) => [...new Set(names)];
	return {
		open: once(open.map(nameOf)),
		after: once([
			...open.filter(({ wish }) => wish === 'after').map(nameOf),
			...inside.filter(({ need }) => need === 'one-to-one').map(({ name }) => name)
		]),
		moment: inside.filter((one) => one.moment !== null).map(({ name }) => name)
	};
}
