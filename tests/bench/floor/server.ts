import Sqlite from 'better-sqlite3';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The floor: the least that keeps the promise. One durable append (WAL, FULL, group commit per turn of the event loop) before the ack
 * and the broadcast, over Socket.IO, and no product around it. Arguments: port, database file.
 */
const [port, file] = process.argv.slice(2);
const db = new Sqlite(file!);
db.pragma('journal_mode=WAL');
db.pragma('synchronous=FULL');
db.exec(
	'create table event (session integer not null, seq integer not null, body text not null, primary key (session, seq))'
);
const insert = db.prepare('insert into event (session, seq, body) values (?, ?, ?)');

type Waiting = { room: number; seq: number; body: string; done: (reply: unknown) => void };
let waiting: Waiting[] = [];
const seqs = new Map<number, number>();

const http = createServer((_request, response) => response.end('ok'));
const io = new Server(http, { serveClient: false, perMessageDeflate: false, pingInterval: 10_000, pingTimeout: 8_000 });

io.on('connection', (socket) => {
	const room = Number(socket.handshake.auth.session);
	void socket.join(String(room));
	socket.on('hello', (_message, done) => done({ ok: true }));
	socket.on('command', (message: { command: { text: string } }, done) => {
		const seq = (seqs.get(room) ?? 0) + 1;
		seqs.set(room, seq);
		if (waiting.length === 0) setImmediate(commit);
		waiting.push({ room, seq, body: JSON.stringify({ type: 'room.prompted', text: message.command.text }), done });
	});
});

const append = db.transaction((rows: Waiting[]) => {
	for (const { room, seq, body } of rows) insert.run(room, seq, body);
});

function commit() {
	const rows = waiting;
	waiting = [];
	append.immediate(rows);
	for (const { room, seq, body, done } of rows) {
		done({ ok: true, seq });
		io.to(String(room)).emit('frame', { stream: 'room', from: seq, events: [JSON.parse(body)] });
	}
}

http.listen({ port: Number(port), host: '127.0.0.1', backlog: 4096 });
process.once('SIGTERM', () => process.exit(0));
