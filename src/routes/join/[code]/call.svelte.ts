import { untrack } from 'svelte';
import type { LiveRoom } from '#lib/live/room.svelte.ts';
import { isDisclosure } from '#lib/room/safety/disclosure.ts';
import { sendLate } from './send-late.ts';

/** How far a call for help came. Only an answer of the server's makes it `told`. */
export type Reach = 'sending' | 'unreached' | 'told';

/** Nobody who waits for help looks at a spinner for longer than this, in milliseconds. */
const patience = 6000;

/** This phone's call for help: whether its screen is open, and how far it came. Made where a component is. */
export class Call {
	isOpen = $state(false);
	#last = $state<'accepted' | 'refused' | null>(null);
	#isLate = $state(false);
	readonly #live: LiveRoom;
	readonly #telling = $derived.by(() => this.#live.pending.find(({ command }) => isDisclosure(command))?.id ?? null);
	readonly #alert = $derived.by(() => this.#live.seat?.help?.alert ?? null);

	/** `session` is where the phone was: it may have gone along to another since. */
	constructor(live: LiveRoom, session: number) {
		this.#live = live;
		let known = untrack(() => this.#alert);
		let expected = false;
		$effect(() => live.onanswered(({ entry, reply }) => isDisclosure(entry.command) && this.#answered(reply.ok)));
		$effect(() => {
			if (!this.#telling) return;
			expected = true;
			this.isOpen = true;
			this.#isLate = false;
			const timer = setTimeout(() => (this.#isLate = true), patience);
			return () => clearTimeout(timer);
		});
		$effect(() => (this.#isOver && this.#telling ? sendLate(live.outbox, session) : undefined));
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
		if (this.#last === 'refused') return 'unreached';
		return this.#alert || this.#last === 'accepted' ? 'told' : 'sending';
	}

	/** It is on its way still, and nobody has to press anything again. */
	get goesOn(): boolean {
		return this.#telling !== null && (this.#live.goodbye === null || this.#isOver);
	}

	/** A member of the staff has the group open now, and sees it there. */
	get isWatched(): boolean {
		return this.#live.link === 'live' && this.#live.room?.staffed === true;
	}

	/** The session is over on this phone, which has no connection any more. */
	get #isOver(): boolean {
		return this.#live.goodbye === 'not-allowed';
	}

	ask = (): void => {
		this.isOpen = true;
		if (!this.#telling) void this.#live.send({ type: 'safety.help' });
	};

	close = (): void => {
		this.isOpen = false;
	};

	#answered(ok: boolean) {
		this.#last = ok ? 'accepted' : 'refused';
	}
}
