import { io, type Socket } from 'socket.io-client';
import { TakingPart } from '#lib/made-up/taking-part.ts';
import type { ClientToServer, ServerToClient, Snapshot } from '#lib/room/protocol.ts';
import { follow } from '#lib/room/view.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { DemoClient } from './people.ts';

export type Carried = { token: string; client: DemoClient };

/**
 * One made-up participant's phone, on the product's own wire: it comes by a seat's cookie and hears what that seat hears. So a demo has
 * a group in it, and shows nothing that a real group would not.
 */
export class Phone {
	#socket: Socket<ServerToClient, ClientToServer>;
	#seen: Snapshot = { cursors: {} };
	#person: TakingPart;

	constructor(origin: string, session: number, { token, client }: Carried) {
		this.#person = new TakingPart(client, (command) =>
			this.#socket.emit('command', { id: randomId(), command }, () => {})
		);
		this.#socket = io(origin, {
			auth: { as: 'seat', session },
			transports: ['websocket'],
			extraHeaders: { cookie: `seat=${token}; __Host-seat=${token}` },
			rejectUnauthorized: false
		});
		this.#socket.on('connect', () => void this.#hello());
		this.#socket.on('again', () => void this.#hello());
		this.#socket.on('frame', (frame) => {
			const next = follow(this.#seen, frame);
			if (next) this.#see(next);
			else void this.#hello();
		});
		this.#socket.on('goodbye', () => this.close());
	}

	close() {
		this.#person.stop();
		this.#socket.close();
	}

	async #hello() {
		const welcome = await this.#socket.emitWithAck('hello', { version: protocolVersion });
		if (welcome.ok && 'snapshot' in welcome) this.#see(welcome.snapshot);
	}

	#see(snapshot: Snapshot) {
		this.#seen = snapshot;
		if (snapshot.room?.status === 'ended') this.close();
		else this.#person.see(snapshot);
	}
}
