import Sqlite from 'better-sqlite3';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * The floor: the least that keeps the promise. One durable append (WAL, FULL, group commit per turn of the event loop) before the ack
 * and the broadcast, over Socket.IO, and no product around it. What a participant answers goes to staff and to the own phone, as in
 * the product. Arguments: port, database file.
 */
const [port, file] = process.argv.slice(2);
const db = new Sqlite(file!);
db.pragma('journal_mode=WAL');
db.pragma('synchronous=FULL');
db.exec(
	'create table event (session integer not null, seq integer not null, body text not null, primary key (session, seq))'
);
const insert = db.prepare('insert into event (session, seq, body) values (?, ?, ?)');

type Waiting = { room: number; to: string[]; seq: number; body: string; done: (reply: unknown) => void };
type Command = { type: string; [key: string]: unknown };
let waiting: Waiting[] = [];
const seqs = new Map<number, number>();

const http = createServer((_request, response) => response.end('ok'));
const io = new Server(http, { serveClient: false, perMessageDeflate: false, pingInterval: 10_000, pingTimeout: 8_000 });

io.on('connection', (socket) => {
	const room = Number(socket.handshake.auth.session);
	void socket.join(socket.handshake.auth.as === 'staff' ? [String(room), `${room}/staff`] : String(room));
	socket.on('hello', (_message, done) => done({ ok: true }));
	socket.on('command', ({ command }: { command: Command }, done) => {
		const seq = (seqs.get(room) ?? 0) + 1;
		seqs.set(room, seq);
		if (waiting.length === 0) setImmediate(commit);
		const { type, ...said } = command;
		const isForAll = type === 'room.prompt';
		const body = JSON.stringify({ type: isForAll ? 'room.prompted' : 'check-in.answered', ...said });
		waiting.push({ room, to: isForAll ? [String(room)] : [`${room}/staff`, socket.id], seq, body, done });
	});
});

const append = db.transaction((rows: Waiting[]) => {
	for (const { room, seq, body } of rows) insert.run(room, seq, body);
});

function commit() {
	const rows = waiting;
	waiting = [];
	append.immediate(rows);
	for (const { to, seq, body, done } of rows) {
		done({ ok: true, seq });
		io.to(to).emit('frame', { stream: 'room', from: seq, events: [JSON.parse(body)] });
	}
}

http.listen({ port: Number(port), host: '127.0.0.1', backlog: 4096 });
process.once('SIGTERM', () => process.exit(0));
