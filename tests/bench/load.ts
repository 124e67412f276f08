import { performance } from 'node:perf_hooks';
import { io, type Socket } from 'socket.io-client';

export type Member = { session: number; as: 'staff' | 'seat'; cookie: string };
export type Load = { url: string; rooms: Member[][]; version: number };
/** Acks in milliseconds from the moment each command was meant to be sent, so that a stall is not hidden. */
export type Measured = {
	sent: number;
	acked: number;
	refused: number;
	delivered: number;
	seconds: number;
	acks: number[];
};

/** Frames of the same size as in the limits page: about 210 bytes on the wire. */
const words =
	'Take a slow breath and write one line about what you noticed in your body just now; you can pass, and it is fine to write nothing at all.';
let made = 0;
let said = 0;
const commandId = () => `bench${String((made += 1)).padStart(15, '0')}`;

/** Connects every member of every room; the first of each room leads and sends. */
export class Crowd {
	readonly senders: Socket[] = [];
	delivered = 0;
	#sockets: Socket[] = [];

	static async connect({ url, rooms, version }: Load): Promise<Crowd> {
		const crowd = new Crowd();
		for (const members of rooms) {
			const sockets = await Promise.all(members.map((member) => crowd.#connect(url, member, version)));
			crowd.senders.push(sockets[0]!);
		}
		return crowd;
	}

	#connect(url: string, { session, as, cookie }: Member, version: number): Promise<Socket> {
		const socket = io(url, {
			transports: ['websocket'],
			auth: { as, session },
			extraHeaders: { cookie },
			forceNew: true,
			reconnection: false
		});
		this.#sockets.push(socket);
		socket.on('frame', (frame: { events: unknown[] }) => (this.delivered += frame.events.length));
		return new Promise((resolve, reject) => {
			socket.on('connect_error', reject);
			socket.on('connect', () =>
				socket.emit('hello', { version }, (welcome: { ok: boolean }) =>
					welcome.ok ? resolve(socket) : reject(new Error(JSON.stringify(welcome)))
				)
			);
		});
	}

	/** Sends at a steady rate over all rooms for some seconds, whatever the answers do. */
	async steadily(perSecond: number, seconds: number): Promise<Measured> {
		const measured = this.#begin();
		const total = Math.round(perSecond * seconds);
		const start = performance.now();
		await new Promise<void>((finish) => {
			let next = 0;
			let open = 0;
			const pump = () => {
				const now = performance.now();
				for (; next < total && start + (next * 1000) / perSecond <= now; next += 1) {
					open += 1;
					this.#send(next % this.senders.length, start + (next * 1000) / perSecond, measured, () => {
						open -= 1;
						if (next === total && open === 0) finish();
					});
				}
				if (next < total) setTimeout(pump, 1);
			};
			pump();
		});
		return this.#end(measured, start);
	}

	/** Keeps so many commands under way in every room for some seconds: as fast as the server answers. */
	async saturated(seconds: number, underWay = 4): Promise<Measured> {
		const measured = this.#begin();
		const start = performance.now();
		const until = start + seconds * 1000;
		const lane = (room: number): Promise<void> =>
			new Promise((finish) => {
				const again = () =>
					performance.now() < until ? this.#send(room, performance.now(), measured, again) : finish();
				again();
			});
		await Promise.all(this.senders.flatMap((_, room) => Array.from({ length: underWay }, () => lane(room))));
		return this.#end(measured, start);
	}

	close() {
		for (const socket of this.#sockets) socket.disconnect();
	}

	#begin(): Measured {
		this.delivered = 0;
		return { sent: 0, acked: 0, refused: 0, delivered: 0, seconds: 0, acks: [] };
	}

	/** A run is over when everybody has heard everything, not when the last ack came. */
	async #end(measured: Measured, start: number): Promise<Measured> {
		const owed = (measured.acked * this.#sockets.length) / this.senders.length;
		for (const until = performance.now() + 10_000; this.delivered < owed && performance.now() < until;)
			await new Promise((later) => setTimeout(later, 2));
		return { ...measured, delivered: this.delivered, seconds: (performance.now() - start) / 1000 };
	}

	#send(room: number, meant: number, measured: Measured, done: () => void) {
		measured.sent += 1;
		// Always new words: a prompt that is there already would be no event at all.
		const text = `${String((said += 1) % 100_000).padStart(5, '0')} ${words}`;
		this.senders[room]!.emit(
			'command',
			{ id: commandId(), command: { type: 'room.prompt', text } },
			(reply: { ok: boolean }) => {
				measured.acks.push(performance.now() - meant);
				if (reply.ok) measured.acked += 1;
				else measured.refused += 1;
				done();
			}
		);
	}
}
