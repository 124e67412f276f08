import { SteadyClock } from '#lib/domain/steady-clock.ts';
import type { Envelope, Time } from '#lib/room/protocol.ts';
import type { Entry } from './queue.ts';
import { ServerClock } from './server-clock.ts';

/** What this page knows of the server's time: its clock, and how long it has run, which no correction of a clock changes. */
export class ServerTime {
	/** This device's own time; somebody may set its clock while a session is on. */
	readonly #own = new SteadyClock(
		() => Date.now(),
		() => performance.now()
	);
	readonly #clock = new ServerClock();
	/** How far the server's uptime is ahead of this page's, in ms. */
	#ahead = 0;

	/** `sent` is when the question went, by this page's own uptime. */
	read({ now, uptime }: Time, sent: number): void {
		const received = performance.now();
		const own = this.#own.now;
		this.#clock.read(now, own - (received - sent), own);
		this.#ahead = uptime - (sent + received) / 2;
	}

	/** Until the first answer the page's own time is the best guess. */
	guess(now: number): void {
		const own = this.#own.now;
		this.#clock.read(now, own, own);
	}

	get now(): number {
		return this.#own.now + this.#clock.offset;
	}

	/** A command as it travels, saying for how long it has waited and when it was sent. */
	stamp({ id, command, at, since }: Entry): Envelope {
		const sent = Math.round(performance.now() + this.#ahead);
		const waited = since === undefined ? 0 : performance.now() - since;
		return { id, command, age: Math.max(0, Math.round(waited), Date.now() - at), sent };
	}
}
