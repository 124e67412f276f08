import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { TakingPart } from '#lib/made-up/taking-part.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import { isHere } from '#lib/room/seats/rules.ts';
import type { RoomState } from '#lib/room/state.ts';
import { snapshot } from '#lib/room/view.ts';

/** What a made-up person can do to the server: ask for a seat, take it, and send what a phone would send. */
export type Said = {
	ask(session: number, person: MadeUpPerson): Promise<string | null>;
	arrive(session: number, seat: string): void;
	send(session: number, seat: string, command: ClientCommand, locale: Locale): void;
};

/** Who asks for what, in order of arrival, so that a facilitator meets each need once. */
const needs = [
	{ block: 1, after: 35, asks: (): ClientCommand => ({ type: 'care.moment', on: true }) },
	{ block: 2, after: 50, asks: (): ClientCommand => ({ type: 'safety.help' }) },
	{ block: 2, after: 25, asks: (block: string): ClientCommand => ({ type: 'care.stuck', block, on: true }) }
];

/** One made-up person of one practice session. */
export class Guest {
	#session: number;
	#person: MadeUpPerson;
	#need: (typeof needs)[number] | undefined;
	#said: Said;
	#part: TakingPart;
	#seat: string | null;
	#coming: NodeJS.Timeout | undefined;
	#asked = false;

	constructor(session: number, person: MadeUpPerson, place: number, said: Said, seat: string | null = null) {
		this.#session = session;
		this.#person = person;
		this.#need = needs[place - 1];
		this.#said = said;
		this.#seat = seat;
		// When it is found again after a restart, its need has already been raised.
		this.#asked = seat !== null;
		this.#part = new TakingPart(person, (command) => this.#send(command));
	}

	comeAfter(seconds: number): void {
		this.#coming = setTimeout(() => {
			this.#said.ask(this.#session, this.#person).then(
				(seat) => (this.#seat = seat),
				() => {}
			);
		}, seconds * 1000);
		this.#coming.unref();
	}

	see(state: RoomState): void {
		const seat = this.#seat;
		const card = seat === null ? undefined : state.staff.seats[seat];
		if (!seat || !card) return;
		if (card.status === 'admitted' && !isHere(card)) {
			if (state.room.status === 'lobby' || state.room.status === 'live') this.#said.arrive(this.#session, seat);
			return;
		}
		if (card.status !== 'admitted') return;
		this.#part.see(snapshot(state, { as: 'seat', seat }, () => 0));
		this.#askOnce(state);
	}

	stop(): void {
		clearTimeout(this.#coming);
		this.#part.stop();
	}

	#askOnce({ room }: RoomState) {
		const block = this.#need && room.blocks[this.#need.block];
		if (!this.#need || this.#asked || room.status !== 'live' || !block || room.current !== block.id) return;
		this.#asked = true;
		this.#part.after(this.#need.after, this.#need.asks(block.id));
	}

	#send(command: ClientCommand) {
		if (this.#seat) this.#said.send(this.#session, this.#seat, command, this.#person.locale);
	}
}
