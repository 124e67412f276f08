import { SteadyClock } from '#lib/domain/steady-clock.ts';
import type { Envelope, Time } from '#lib/room/protocol.ts';
import type { Entry } from './queue.ts';
import { ServerClock } from './server-clock.ts';

/** What this page knows of the server's time: its clock, and its uptime, which clock corrections don't change. */
export class ServerTime {
	/** This device's own time; someone may set its clock during a session. */
	readonly #own = new SteadyClock(
		() => Date.now(),
		() => performance.now()
	);
	readonly #clock = new ServerClock();
	/** How far the server's uptime is ahead of this page's, in ms. */
	#ahead = 0;

	/** `sent` is when the request was sent, by this page's own uptime. */
	read({ now, uptime }: Time, sent: number): void {
		const received = performance.now();
		const own = this.#own.now;
		this.#clock.read(now, own - (received - sent), own);
		this.#ahead = uptime - (sent + received) / 2;
	}

	/** Until the first reply, the time the page was rendered with is the best guess. */
	guess(now: number): void {
		const own = this.#own.now;
		this.#clock.read(now, own, own);
	}

	get now(): number {
		return this.#own.now + this.#clock.offset;
	}

	/** A command ready to send, with how long it has waited and when it is sent. */
	stamp({ id, command, at, since }: Entry): Envelope {
		const sent = Math.round(performance.now() + this.#ahead);
		const waited = since === undefined ? 0 : performance.now() - since;
		return { id, command, age: Math.max(0, Math.round(waited), Date.now() - at), sent };
	}
}
