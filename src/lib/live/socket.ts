import { io, type Socket } from 'socket.io-client';
import type { Refusal } from '#lib/domain/decision.ts';
import type {
	ClientToServer,
	Envelope,
	Frame,
	Goodbye,
	Handshake,
	Hello,
	Reply,
	ResponseChange,
	SavedDocument,
	ServerToClient,
	Time,
	Welcome
} from '#lib/room/protocol.ts';

export type WireListener = {
	up(): void;
	down(): void;
	frame(frame: Frame): void;
	response(change: ResponseChange, commandId: string): void;
	documents(documents: SavedDocument[]): void;
	storage(works: boolean): void;
	again(): void;
	/** Also called if the server rejects the connection and retrying can't help. */
	goodbye(why: Goodbye): void;
};

const helloTimeout = 8000;
/** Together with the ping that follows, detects a dead connection within five seconds of sending. */
const commandTimeout = 3500;
const pingTimeout = 1500;
/** Reasons for rejecting a connection where retrying can't help. */
const closedDoors: readonly string[] = ['not-yours', 'unknown', 'invalid', 'gone'] satisfies Refusal[];

/** The connection to one room: requests that resolve with the reply, or null if there is none. Reconnects automatically until closed. */
export class Wire {
	readonly #socket: Socket<ServerToClient, ClientToServer>;
	#later: ReturnType<typeof setTimeout> | undefined;

	constructor(as: Handshake, on: WireListener) {
		// Socket.IO's own `retries` would repeat what already happened; its timeouts and our ids are enough.
		this.#socket = io({
			auth: as,
			autoConnect: false,
			forceNew: true,
			transports: ['websocket', 'polling'],
			tryAllTransports: true,
			reconnectionDelay: 500,
			reconnectionDelayMax: 3000,
			randomizationFactor: 0.5
		});
		const come = () => {
			clearTimeout(this.#later);
			this.#later = setTimeout(() => this.#socket.connect(), 1000 + Math.random() * 2000);
		};
		this.#socket.on('connect', () => on.up());
		this.#socket.on('disconnect', (reason) => {
			on.down();
			if (reason === 'io server disconnect') come();
		});
		this.#socket.on('connect_error', ({ message }) => {
			if (closedDoors.includes(message)) return on.goodbye('not-allowed');
			on.down();
			if (!this.#socket.active) come();
		});
		for (const event of ['frame', 'response', 'documents', 'storage', 'again', 'goodbye'] as const)
			this.#socket.on(event, on[event] as never);
	}

	get isUp(): boolean {
		return this.#socket.connected;
	}

	open(): void {
		this.#socket.connect();
	}

	close(): void {
		clearTimeout(this.#later);
		this.#socket.disconnect();
	}

	hello(message: Hello): Promise<Welcome | null> {
		return this.#socket.connected ? answered(this.#socket.timeout(helloTimeout).emitWithAck('hello', message)) : none();
	}

	command(message: Envelope): Promise<Reply | null> {
		return this.#socket.connected
			? answered(this.#socket.timeout(commandTimeout).emitWithAck('command', message))
			: none();
	}

	/** The server's time, or null if it no longer responds. */
	ping(): Promise<Time | null> {
		return this.#socket.connected ? answered(this.#socket.timeout(pingTimeout).emitWithAck('ping')) : none();
	}

	/** Reconnects at once, without waiting for backoff, whatever state the socket believes it is in. */
	renew(): void {
		clearTimeout(this.#later);
		this.#socket.io.engine?.close();
		this.#socket.disconnect().connect();
	}

	/** Stops reconnecting while the page is hidden. */
	rest(): void {
		if (!this.#socket.connected) this.close();
	}
}

const none = () => Promise.resolve(null);
const answered = <T>(question: Promise<T>): Promise<T | null> => question.catch(() => null);
