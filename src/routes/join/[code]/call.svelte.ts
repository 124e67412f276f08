import { untrack } from 'svelte';
import { kindOf } from '#lib/activities/kinds.ts';
import type { ActivityCommand } from '#lib/activities/rules.ts';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import type { ClientCommand } from '#lib/room/commands.ts';

/** How far a call for help came. Only an answer of the server's makes it `told`. */
export type Reach = 'sending' | 'unreached' | 'told';

/** Nobody who waits for help looks at a spinner for longer than this, in milliseconds. */
const patience = 6000;

/** What tells staff that this person may need help. */
const isCall = (command: ClientCommand): boolean =>
	command.type === 'safety.help' || (isOfActivity(command) && kindOf(command.type)?.concern?.(command) === true);
const isOfActivity = (command: ClientCommand): command is ActivityCommand => kindOf(command.type) !== undefined;

/** This phone's call for help: whether its screen is open, and how far it came. Made where a component is. */
export class Call {
	isOpen = $state(false);
	#wasRefused = $state(false);
	#isLate = $state(false);
	readonly #live: LiveRoom;
	readonly #telling = $derived.by(() => this.#live.pending.find(({ command }) => isCall(command))?.id ?? null);
	readonly #alert = $derived.by(() => this.#live.seat?.help?.alert ?? null);

	constructor(live: LiveRoom) {
		this.#live = live;
		let known = untrack(() => this.#alert);
		let expected = false;
		$effect(() => live.onanswered(({ entry, reply }) => isCall(entry.command) && this.#answered(reply.ok)));
		$effect(() => {
			if (!this.#telling) return;
			expected = true;
			this.isOpen = true;
			this.#isLate = false;
			const timer = setTimeout(() => (this.#isLate = true), patience);
			return () => clearTimeout(timer);
		});
		$effect(() => {
			if (this.#alert === known) return;
			known = this.#alert;
			// Whoever went back to the group while it was on its way is not called out of it again.
			if (!expected) this.isOpen = true;
			expected = false;
		});
	}

	get reach(): Reach {
		if (this.#telling) return this.#live.link === 'lost' || this.#isLate ? 'unreached' : 'sending';
		if (this.#wasRefused) return 'unreached';
		return this.#alert ? 'told' : 'sending';
	}

	/** It is on its way still, and nobody has to press anything again. */
	get goesOn(): boolean {
		return this.#telling !== null;
	}

	ask = (): void => {
		this.isOpen = true;
		if (!this.#telling) void this.#live.send({ type: 'safety.help' });
	};

	close = (): void => {
		this.isOpen = false;
	};

	#answered(ok: boolean) {
		this.#wasRefused = !ok;
	}
}
