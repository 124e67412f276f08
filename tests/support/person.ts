import { io, type Socket } from 'socket.io-client';
import type { Cursors, Frame, Goodbye, Handshake, Reply, Snapshot, Welcome } from '#lib/room/protocol.ts';
import { follow } from '#lib/room/view.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import { pressed } from './pressed.ts';
import { withoutIds } from './without-ids.ts';

type Sent = { type: string; [key: string]: unknown };

const namesOf = (staff: Snapshot['staff']): Record<string, string> =>
	Object.fromEntries(
		Object.entries(staff?.seats ?? {})
			.filter(([, card]) => card.status === 'admitted')
			.map(([seat, { name }]) => [seat, name])
	);

let made = 0;
export const commandId = () => `test${String((made += 1)).padStart(16, '0')}`;

/** What one browser would do with the protocol: say hello, follow frames, catch up. It also keeps every byte of text it was sent. */
export class Person {
	readonly socket: Socket;
	readonly heard: string[] = [];
	seen: Snapshot = { cursors: {} };
	goodbye: Goodbye | null = null;
	/** Frames that did not follow what was there (R3). */
	gaps = 0;
	#watchers = new Set<() => void>();

	private constructor(socket: Socket) {
		this.socket = socket;
		socket.onAny((_event, ...args) => this.heard.push(JSON.stringify(args)));
		for (const event of ['documents', 'storage']) socket.on(event, () => this.#changed());
		socket.on('frame', (frame: Frame) => this.#frame(frame));
		socket.on('again', () => void this.hello());
		socket.on('goodbye', (why: Goodbye) => ((this.goodbye = why), this.#changed()));
		socket.on('disconnect', () => this.#changed());
	}

	/** Opens a socket and says hello; rejects with the server's code when it is turned away. */
	static async connect(
		url: string,
		auth: Handshake,
		cookie = '',
		headers: Record<string, string> = {},
		how: { ca?: string } = {}
	): Promise<Person> {
		const person = new Person(Person.socket(url, auth, cookie, headers, how));
		await new Promise<void>((open, refused) => {
			person.socket.once('connect', open);
			person.socket.once('connect_error', refused);
			// A server that dies in the middle of the handshake ends the connection without another word; a refusal is told right after it.
			person.socket.io.once('close', (why) => queueMicrotask(() => refused(new Error(why))));
		});
		await person.hello();
		return person;
	}

	static socket(
		url: string,
		auth: object,
		cookie = '',
		headers: Record<string, string> = {},
		how: { ca?: string } = {}
	): Socket {
		return io(url, {
			...how,
			transports: ['websocket'],
			auth,
			extraHeaders: { cookie, ...headers },
			forceNew: true,
			reconnection: false
		});
	}

	async hello(
		cursors: Cursors | undefined = this.seen.room || this.seen.seat ? this.seen.cursors : undefined,
		documents?: Record<string, number>
	): Promise<Welcome> {
		// Taken in the very callback: the next frame may be in the same packet.
		const welcome = await new Promise<Welcome>((done, fail) =>
			this.socket
				.timeout(30_000)
				.emit('hello', { version: protocolVersion, cursors, documents }, (error: Error | null, it: Welcome) => {
					if (error) return fail(error);
					this.#welcomed(it);
					done(it);
				})
		);
		return welcome;
	}

	/** A press names what it acts on: what this browser shows, unless the command says. `age` is how long it has waited, in ms. */
	send(command: Sent, id = commandId(), within = 30_000, age = 0): Promise<Reply> {
		const { room, staff } = this.seen;
		const part = (activities?: Record<string, unknown>) => activities?.[String(command.block)];
		const sight = {
			...{ current: room?.current ?? null, room: part(room?.activities) },
			...{ staff: part(staff?.activities) ?? { turns: [], said: [] }, names: namesOf(staff) }
		};
		const aimed = pressed(command, () => sight);
		return this.socket.timeout(within).emitWithAck('command', { id, age, command: aimed }) as Promise<Reply>;
	}

	/** Waits for something to be so; fails with what was seen, never by guessing how long it takes. */
	until(what: string, holds: (person: Person) => boolean, within = 30_000): Promise<void> {
		return new Promise((done, fail) => {
			const timer = setTimeout(() => {
				this.#watchers.delete(look);
				fail(new Error(`Waited in vain for ${what}. Seen: ${JSON.stringify(this.seen).slice(0, 1500)}`));
			}, within);
			const look = () => {
				if (!holds(this)) return;
				clearTimeout(timer);
				this.#watchers.delete(look);
				done();
			};
			this.#watchers.add(look);
			look();
		});
	}

	/** All the text it was sent, for asserting what must never be in it. */
	text(): string {
		return withoutIds(this.heard.join());
	}

	close() {
		this.socket.disconnect();
	}

	#frame(frame: Frame) {
		const next = follow(this.seen, frame);
		if (next) this.seen = next;
		else if (this.seen.room ?? this.seen.seat) {
			this.gaps += 1;
			void this.hello();
		}
		this.#changed();
	}

	#welcomed(welcome: Welcome) {
		this.heard.push(JSON.stringify(welcome));
		if (welcome.ok && 'snapshot' in welcome) this.seen = welcome.snapshot;
		if (welcome.ok && 'frames' in welcome) welcome.frames.forEach((frame) => this.#frame(frame));
		this.#changed();
	}

	#changed() {
		for (const look of [...this.#watchers]) look();
	}
}
