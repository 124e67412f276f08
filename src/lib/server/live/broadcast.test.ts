import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Frame } from '#lib/room/protocol.ts';
import { broadcast, gather, webSocketFrame, type Io } from './broadcast.ts';

let io: Io;
let url: string;
let clients: Socket[] = [];

beforeEach(async () => {
	const http = createServer();
	io = new Server(http, { perMessageDeflate: false });
	io.on('connection', (socket) => {
		void socket.join('1/room');
		socket.on('hello', (_message, done) => done({ ok: false, code: 'gone' }));
	});
	await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
	url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
	for (const client of clients) client.disconnect();
	clients = [];
	await io.close();
});

const frame = (from: number, text = 'Breathe — respira 🌿'): Frame => ({
	stream: 'room',
	from,
	events: [{ type: 'room.prompted', text }]
});

const tell = (room: string, it: Frame) => broadcast(io, room, JSON.stringify(it));

async function client(transport: 'websocket' | 'polling'): Promise<{ socket: Socket; frames: Frame[] }> {
	const socket = connect(url, { transports: [transport], forceNew: true, reconnection: false });
	const frames: Frame[] = [];
	clients.push(socket);
	socket.on('frame', (it: Frame) => frames.push(it));
	await new Promise<void>((done) => socket.once('connect', done));
	return { socket, frames };
}

/** Once this is answered, everything sent before has arrived. */
const answered = ({ socket }: { socket: Socket }) => socket.emitWithAck('hello', {});

test.each(['websocket', 'polling'] as const)('a frame arrives over %s as it was sent', async (transport) => {
	const ana = await client(transport);
	for (const text of ['Hi', 'x'.repeat(200), 'ñ🌿'.repeat(20_000)]) tell('1/room', frame(1, text));
	await expect.poll(() => ana.frames.length).toBe(3);
	expect(ana.frames.map((it) => it.events)).toEqual(
		['Hi', 'x'.repeat(200), 'ñ🌿'.repeat(20_000)].map((text) => frame(1, text).events)
	);
});

test('only those in the room receive it', async () => {
	const ana = await client('websocket');
	tell('2/room', frame(1));
	await answered(ana);
	expect(ana.frames).toEqual([]);
});

test('[R3] frames and what else a socket is sent keep their order', async () => {
	const ana = await client('websocket');
	const received: string[] = [];
	ana.socket.on('frame', (it: Frame) => received.push(`frame ${it.from}`));
	ana.socket.on('again', () => received.push('again'));
	for (let i = 1; i <= 50; i += 1) {
		tell('1/room', frame(i));
		if (i % 5 === 0) io.to('1/room').emit('again');
	}
	await answered(ana);
	const expected = Array.from({ length: 50 }, (_, i) => [`frame ${i + 1}`, ...((i + 1) % 5 ? [] : ['again'])]);
	expect(received).toEqual(expected.flat());
});

test('where Socket.IO is built otherwise inside, its own way is taken', async () => {
	const ana = await client('websocket');
	for (const socket of io.of('/').sockets.values())
		Object.defineProperty(socket.conn.transport, 'socket', {
			get: () => ({ send: sendAsBefore, close: () => {} }),
			configurable: true
		});
	const sent: string[] = [];
	function sendAsBefore(text: string) {
		sent.push(text);
	}
	tell('1/room', frame(7));
	expect(sent).toEqual([`42${JSON.stringify(['frame', frame(7)])}`]);
	expect(ana.frames).toEqual([]);
});

test('a reader that takes nothing more is left to the queue that is watched', async () => {
	await client('websocket');
	const [socket] = [...io.of('/').sockets.values()];
	const { socket: ws } = socket!.conn.transport as unknown as { socket: { _socket: object } };
	Object.defineProperty(ws._socket, 'writableLength', { get: () => 1_000_000 });
	for (let i = 0; i < 10; i += 1) tell('1/room', frame(i));
	expect((socket!.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length).toBeGreaterThan(5);
});

test.each([0, 125, 126, 65_535, 65_536])('the head of a frame of %i bytes says its size', (size) => {
	const bytes = webSocketFrame('x'.repeat(size));
	const short = bytes[1]!;
	const told = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
	expect(told).toBe(size);
	expect(bytes.subarray(-size || bytes.length).toString()).toBe('x'.repeat(size));
});

test('[R3] an answer and the frame that tells what came of it leave together, in that order', async () => {
	const ana = await client('websocket');
	const received: string[] = [];
	ana.socket.on('frame', (it: Frame) => received.push(`frame ${it.from}`));
	const [socket] = [...io.of('/').sockets.values()];
	const { socket: ws } = socket!.conn.transport as unknown as {
		socket: { _socket: { _writev: (...all: unknown[]) => void } };
	};
	const chunks = vi.spyOn(ws._socket, '_writev');
	socket!.on('command', (_message, done) => {
		gather(socket!.conn);
		done({ ok: true, seq: 1 });
		tell('1/room', frame(1));
		tell('1/room', frame(2));
	});
	ana.socket.emit('command', {}, () => received.push('answer'));
	await answered(ana);
	expect(received).toEqual(['answer', 'frame 1', 'frame 2']);
	expect(chunks.mock.calls.map(([list]) => (list as unknown[]).length)[0]).toBeGreaterThanOrEqual(3);
});
