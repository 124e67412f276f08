import type { By } from '#lib/domain/decision.ts';
import { isHere } from '#lib/room/seats/rules.ts';
import type { Identity } from './identify.ts';
import { Presence } from './presence.ts';
import { randomId } from './random-id.ts';
import type { Published } from './published.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Logs arrivals and departures, since attendance is computed from them. */
export class Attendants {
	#rooms: Rooms;
	#presence: Presence;
	#names = new Map<string, string>();

	constructor(rooms: Rooms, grace?: number) {
		this.#rooms = rooms;
		this.#presence = new Presence(
			{ arrived: (it) => this.#say(it, true), departed: (it) => this.#say(it, false) },
			grace
		);
	}

	/** An observer's presence is not part of the record, and no one relies on them for help. */
	came({ session, viewer, staff, observes }: Identity) {
		if (viewer.as === 'display' || observes) return;
		if (staff) this.#names.set(staff.id, staff.name);
		this.#presence.came({ session, who: whoOf(viewer) });
	}

	went({ session, viewer, observes }: Identity) {
		if (viewer.as !== 'display' && !observes) this.#presence.went({ session, who: whoOf(viewer) });
	}

	/** A person let in while waiting with the page open arrives at that moment. */
	heard(room: Room, events: Published[]) {
		for (const { event } of events) {
			if (event.type !== 'seat.admitted') continue;
			const person = { session: room.session, who: `seat:${event.seat}` };
			if (this.#presence.isHere(person)) this.#say(person, true);
		}
	}

	/** After a restart, the log says who was here; each has the grace period to reconnect. */
	expect(room: Room) {
		const { session, state } = room;
		for (const [seat, card] of Object.entries(state.staff.seats))
			// Without a phone, no one can reconnect.
			if (isHere(card) && !card.byStaff && !card.madeUp) this.#presence.expect({ session, who: `seat:${seat}` });
		for (const [id, who] of Object.entries(state.staff.staff))
			if (who.here) this.#presence.expect({ session, who: `staff:${id}` });
	}

	close() {
		this.#presence.close();
	}

	#say({ session, who }: { session: number; who: string }, here: boolean) {
		const id = who.slice(who.indexOf(':') + 1);
		const system: By = { as: 'system' };
		if (who.startsWith('seat:'))
			void this.#rooms.execute(
				session,
				system,
				randomId(),
				here ? { type: 'seat.arrive', seat: id } : { type: 'seat.depart', seat: id }
			);
		else if (here) {
			const by: By = { as: 'staff', id, name: this.#names.get(id) ?? '' };
			void this.#rooms.execute(session, by, randomId(), { type: 'staff.arrive' });
		} else void this.#rooms.execute(session, system, randomId(), { type: 'staff.leave', staff: id });
	}
}

const whoOf = (viewer: Exclude<Identity['viewer'], { as: 'display' }>) =>
	viewer.as === 'staff' ? `staff:${viewer.id}` : `seat:${viewer.seat}`;
