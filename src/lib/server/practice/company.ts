import type { Locale } from '#lib/domain/worksheet.ts';
import { companyFor, personOf } from '#lib/made-up/people.ts';
import type { Published } from '#lib/server/live/published.ts';
import type { Room } from '#lib/server/live/room.ts';
import type { Rooms } from '#lib/server/live/rooms.ts';
import { Guest, type Said } from './guest.ts';

/** The longest time between two arrivals, in seconds. */
const apart = 4;

/**
 * The made-up people of practice sessions: they arrive by themselves, wait to be let in, and take part. Each sees what a participant's phone would
 * see. They all live in this process; after a restart, the log is used to find them again.
 */
export class Company {
	#rooms: Rooms;
	#said: Said;
	#sessions = new Map<number, Guest[]>();

	constructor(rooms: Rooms, said: Said) {
		this.#rooms = rooms;
		this.#said = said;
		rooms.onCommitted((room, _from, events) => this.#heard(room, events));
	}

	invite(session: number, locale: Locale): void {
		const guests = companyFor(locale).map((person, i) => new Guest(session, person, i, this.#said));
		this.#sessions.set(session, guests);
		guests.forEach((guest, i) => guest.comeAfter(i * apart));
	}

	async resume(session: number): Promise<void> {
		const { state } = await this.#rooms.room(session);
		const guests = Object.entries(state.staff.seats).flatMap(([seat, { name, madeUp }], i) => {
			const person = madeUp && personOf(name.toLowerCase());
			return person ? [new Guest(session, person, i, this.#said, seat)] : [];
		});
		this.#sessions.set(session, guests);
		for (const guest of guests) guest.see(state);
	}

	leave(session: number): void {
		for (const guest of this.#sessions.get(session) ?? []) guest.stop();
		this.#sessions.delete(session);
	}

	close(): void {
		for (const session of this.#sessions.keys()) this.leave(session);
	}

	#heard(room: Room, _events: Published[]) {
		const guests = this.#sessions.get(room.session);
		if (!guests) return;
		for (const guest of guests) guest.see(room.state);
		if (room.state.room.status === 'ended') this.leave(room.session);
	}
}
