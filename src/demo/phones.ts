import { io, type Socket } from 'socket.io-client';
import type { CheckInField } from '#lib/activities/check-in/fields.ts';
import type { ClientToServer, ServerToClient, Snapshot } from '#lib/room/protocol.ts';
import { follow } from '#lib/room/view.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { checkInOf, worksheetOf } from './answering.ts';
import { Chance } from './chance.ts';
import type { DemoClient } from './people.ts';

export type Carried = { token: string; client: DemoClient };

/**
 * One made-up participant's phone, on the product's own wire: it comes by a seat's cookie, hears what that seat hears, and takes part
 * in what the room does, unhurried. So a demo has a group in it, and shows nothing that a real group would not.
 */
export class Phone {
	#socket: Socket<ServerToClient, ClientToServer>;
	#seen: Snapshot = { cursors: {} };
	#done = new Set<string>();
	#timers = new Set<NodeJS.Timeout>();
	#client: DemoClient;
	#chance: Chance;

	constructor(origin: string, session: number, { token, client }: Carried) {
		this.#client = client;
		this.#chance = new Chance([...client.key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
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
		for (const timer of this.#timers) clearTimeout(timer);
		this.#socket.close();
	}

	async #hello() {
		const welcome = await this.#socket.emitWithAck('hello', { version: protocolVersion });
		if (welcome.ok && 'snapshot' in welcome) this.#see(welcome.snapshot);
	}

	#see(snapshot: Snapshot) {
		this.#seen = snapshot;
		const { room } = snapshot;
		if (room?.status === 'ended') return this.close();
		const block = room?.status === 'live' && room.blocks.find(({ id }) => id === room.current);
		if (!block || !block.activity || this.#done.has(block.id)) return;
		this.#done.add(block.id);
		if (block.activity.kind === 'check-in') this.#checkIn(block.id, block.activity.fields);
		else if (block.activity.kind === 'worksheet') this.#write(block.id, block.activity.slug);
	}

	#checkIn(block: string, fields: readonly CheckInField[]) {
		const mine = this.#seen.seat?.activities[block] as { finished?: boolean } | undefined;
		if (mine?.finished) return;
		const answers = checkInOf(this.#client, 1, this.#chance);
		let at = this.#chance.between(4, 25);
		for (const field of fields) {
			this.#after(at, { type: 'check-in.answer', block, field, value: answers[field] });
			at += this.#chance.between(2, 6);
		}
		this.#after(at, { type: 'check-in.finish', block });
	}

	#write(block: string, slug: string) {
		let at = this.#chance.between(5, 20);
		for (const [path, value] of Object.entries(worksheetOf(slug, this.#client, this.#chance))) {
			this.#after(at, { type: 'response.save', block, path, value });
			at += this.#chance.between(5, 14);
		}
		if (this.#chance.happens(0.3))
			this.#after(at, { type: 'worksheet.share', block, path: 'balanced-thought', as: 'anonymous' });
		this.#after(at + 3, { type: 'worksheet.finish', block });
	}

	/** Seconds from now. A refusal means that the room has moved on, as it may. */
	#after(seconds: number, command: { type: string; [key: string]: unknown }) {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			this.#socket.emit('command', { id: randomId(), command }, () => {});
		}, seconds * 1000);
		timer.unref();
		this.#timers.add(timer);
	}
}
