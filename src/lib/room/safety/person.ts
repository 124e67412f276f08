import { isOpen, type Alert } from '#lib/domain/safety.ts';
import type { StaffSlice } from '#lib/room/state.ts';

type Known = Pick<StaffSlice, 'alerts' | 'seats'>;

/** The person in a seat: the client, on whichever phone, or the guest's seat itself. */
export const personOf = ({ seats }: Pick<Known, 'seats'>, seat: string): string => seats[seat]?.client ?? seat;

export const isOfPerson =
	(staff: Pick<Known, 'seats'>, person: string) =>
	({ seat }: Pick<Alert, 'seat'>): boolean =>
		personOf(staff, seat) === person;

/** Open alerts by person, sorted by each person's first alert: one person's alerts are handled together. */
export function openByPerson(staff: Known): Map<string, [id: string, alert: Alert][]> {
	const open = Object.entries(staff.alerts)
		.filter(([, alert]) => isOpen(alert))
		.sort(([, a], [, b]) => a.at - b.at);
	const people = new Map<string, [string, Alert][]>();
	for (const one of open) {
		const person = personOf(staff, one[1].seat);
		people.set(person, [...(people.get(person) ?? []), one]);
	}
	return people;
}

/** The id of the first open alert of anyone in these seats; null if there is none. */
export function openAlertOf({ staff }: { staff: Known }, seats: readonly string[]): string | null {
	const people = new Set(seats.map((seat) => personOf(staff, seat)));
	const own = Object.entries(staff.alerts).find(
		([, alert]) => isOpen(alert) && people.has(personOf(staff, alert.seat))
	);
	return own?.[0] ?? null;
}
