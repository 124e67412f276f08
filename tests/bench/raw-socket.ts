import { connect, type Socket } from 'node:net';

type Receive = (chunk: Buffer, from: number, to: number) => void;
export type Options = { url: string; auth: object; cookie: string; hello: object };

/** One for all sockets: what a read brings is looked at before the next read. */
const incoming = Buffer.allocUnsafe(256 * 1024);
const [open, text, close] = [0x30, 0x81, 0x88];
const pong = frame('3');

/** A masked text frame. The mask is zero, which the standard allows, so that the payload can be written as it is. */
export function frame(payload: string): Buffer {
	const body = Buffer.from(payload);
	if (body.length > 0xffff) throw new Error('The bench sends no frame of that size.');
	const head = body.length < 126 ? [text, 0x80 | body.length] : [text, 0xfe, body.length >> 8, body.length & 0xff];
	return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]);
}

/**
 * A Socket.IO client on a plain TCP socket that writes frames made beforehand and looks at the first bytes of what it reads:
 * what measures must cost far less than what it measures.
 */
export class RawSocket {
	/** Resolves with the answer to hello. */
	readonly welcome: Promise<string>;
	/** Called for every read with the part of it that holds whole frames. */
	onchunk: (chunk: Buffer) => void = () => {};
	/** Called for every answer to a command, with its number and whether it was accepted. */
	onack: (id: number, ok: boolean) => void = () => {};
	#socket: Socket;
	#rest: Buffer | null = null;
	#receive: Receive;

	constructor({ url, auth, cookie, hello }: Options) {
		const { hostname, port } = new URL(url);
		const callback = (size: number, buffer: Uint8Array) => {
			this.#read(size, buffer as Buffer);
			return true;
		};
		this.#socket = connect({
			host: hostname,
			port: Number(port),
			noDelay: true,
			onread: { buffer: incoming, callback }
		});
		const greeting = [frame(`40${JSON.stringify(auth)}`), frame(`420${JSON.stringify(['hello', hello])}`)] as const;
		this.#receive = () => {};
		this.welcome = new Promise((resolve, reject) => {
			this.#socket.once('error', reject);
			this.#socket.once('close', () => reject(new Error('The server closed a connection of the bench.')));
			this.#receive = this.#greet(greeting, resolve, reject);
		});
		this.#socket.write(
			`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
				`Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${cookie}\r\n\r\n`
		);
	}

	write(bytes: Buffer) {
		this.#socket.write(bytes);
	}

	close() {
		this.#socket.destroy();
	}

	/** The upgrade, Engine.IO's opening, Socket.IO's, and hello: each waits for the one before, as in a browser. */
	#greet(
		greeting: readonly [Buffer, Buffer],
		resolve: (welcome: string) => void,
		reject: (why: Error) => void
	): Receive {
		return (chunk, from, to) => {
			if (chunk[from] === open) return void this.#socket.write(greeting[0]);
			const said = chunk.toString('latin1', from, to);
			if (said.startsWith('40')) return void this.#socket.write(greeting[1]);
			if (!said.startsWith('430')) return said.startsWith('44') ? reject(new Error(said)) : undefined;
			this.#receive = (...message) => this.#message(...message);
			if (said.startsWith('430[{"ok":true')) resolve(said);
			else reject(new Error(said));
		};
	}

	#read(size: number, buffer: Buffer) {
		let chunk = buffer.subarray(0, size);
		if (this.#rest) chunk = Buffer.concat([this.#rest, chunk]);
		const end = this.#frames(chunk, this.#afterUpgrade(chunk));
		this.#rest = end < chunk.length ? Buffer.from(chunk.subarray(end)) : null;
		if (end > 0) this.onchunk(end < chunk.length ? chunk.subarray(0, end) : chunk);
	}

	#afterUpgrade(chunk: Buffer): number {
		if (chunk[0] !== 0x48) return 0;
		const end = chunk.indexOf('\r\n\r\n');
		return end < 0 ? chunk.length : end + 4;
	}

	/** Looks at every whole frame of a chunk; returns where the last one ends. */
	#frames(chunk: Buffer, start: number): number {
		let at = start;
		while (at + 2 <= chunk.length) {
			const short = chunk[at + 1]!;
			const head = short < 126 ? 2 : short === 126 ? 4 : 10;
			if (at + head > chunk.length) return at;
			const size = head === 2 ? short : head === 4 ? chunk.readUInt16BE(at + 2) : chunk.readUInt32BE(at + 6);
			if (at + head + size > chunk.length) return at;
			if (chunk[at] === close) this.#socket.destroy();
			else this.#receive(chunk, at + head, at + head + size);
			at += head + size;
		}
		return at;
	}

	/** `2` is a heartbeat, `43…[` an answer; of what else comes only the number counts. */
	#message(chunk: Buffer, from: number, to: number) {
		if (chunk[from] === 0x32) return void this.#socket.write(pong);
		if (chunk[from + 1] !== 0x33) return;
		let id = 0;
		let at = from + 2;
		for (; at < to && chunk[at] !== 0x5b; at += 1) id = id * 10 + chunk[at]! - 0x30;
		// In `[{"ok":true` the `t` is the seventh after the bracket.
		this.onack(id, chunk[at + 7] === 0x74);
	}
}
