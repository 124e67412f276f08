import { activities } from '#lib/activities/rules.ts';
import { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { ClientCommand } from '#lib/room/commands.ts';
import type { Snapshot } from '#lib/room/protocol.ts';
import { emptySeat, sliceOf } from '#lib/room/state.ts';

/**
 * One made-up participant: sees what their phone would show, and takes part in what the room does, unhurried. It knows neither sockets
 * nor the server, so the demo's phones and a practice session's group are the same people.
 */
export class TakingPart {
	readonly #person: MadeUpPerson;
	readonly #send: (command: ClientCommand) => void;
	readonly #dice: Dice;
	readonly #taken = new Set<string>();
	readonly #timers = new Set<NodeJS.Timeout>();

	constructor(person: MadeUpPerson, send: (command: ClientCommand) => void) {
		this.#person = person;
		this.#send = send;
		this.#dice = new Dice([...person.key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
	}

	/** Takes a turn when there is one in what is on now. */
	see({ room, seat }: Snapshot): void {
		const block = room?.status === 'live' && room.blocks.find(({ id }) => id === room.current);
		if (!block || !block.activity) return;
		const turn = activities[block.activity.kind]?.madeUp?.({
			block: block.id,
			config: block.activity,
			person: this.#person,
			dice: this.#dice,
			room: sliceOf(room, block, 'room'),
			seat: sliceOf(seat ?? emptySeat, block, 'seat')
		});
		const name = turn && `${block.id} ${turn.turn}`;
		if (!name || this.#taken.has(name)) return;
		this.#taken.add(name);
		let at = 0;
		for (const { after, command } of turn.acts) this.after((at += after), command as ClientCommand);
	}

	/** Seconds from now. A refusal means that the room has moved on, as it may. */
	after(seconds: number, command: ClientCommand): void {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			this.#send(command);
		}, seconds * 1000);
		timer.unref();
		this.#timers.add(timer);
	}

	stop(): void {
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers.clear();
	}
}
