import type { IncomingHttpHeaders, IncomingMessage, Server as Http } from 'node:http';
import { Server } from 'socket.io';
import type { Refusal } from '#lib/domain/decision.ts';
import type { Goodbye, Reply, Time } from '#lib/room/protocol.ts';
import { largestMessage } from '#lib/room/wire.ts';
import type { App } from '#lib/server/app.ts';
import { clientAddress, networkOf } from '#lib/server/client-address.ts';
import { Allowance } from './allowance.ts';
import { Attendants } from './attendants.ts';
import { addressClass } from '#lib/server/audit/address-class.ts';
import { cameFrom, loginMark, type Provenance } from '#lib/server/audit/provenance.ts';
import { take } from './commands.ts';
import { greet } from './greeting.ts';
import { identify, type Identity } from './identify.ts';
import type { Live } from './live-socket.ts';
import { mayPass } from './may-pass.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { isOwnOrigin } from './origin.ts';
import { gather, type Io } from './broadcast.ts';
import { earshot, publish } from './publish.ts';
import { lapsed } from './rights.ts';
import { limitOf, mostSockets, Open } from './socket-limits.ts';
import { StorageWatch } from './storage-watch.ts';
import { uptime } from './time.ts';
import { cutIfSlow } from './unread.ts';

/** Interval, in ms, for rechecking everyone's right to be connected and cutting slow readers. */
const every = 1_000;
/** Milliseconds after which a heartbeat counts as new activity. */
const touchAfter = 30_000;

/** The server's socket endpoint: identifies the sender, validates messages and routes them; rooms decide everything else. */
export class Gateway {
	readonly io: Io;
	readonly attendants: Attendants;
	#app: App;
	#sweep: NodeJS.Timeout;
	#storage: StorageWatch;
	#storageSweep: NodeJS.Timeout;
	#isAsking = false;
	#open = new Open();

	constructor(http: Http, app: App) {
		this.#app = app;
		this.io = new Server(http, {
			serveClient: false,
			maxHttpBufferSize: largestMessage,
			pingInterval: 10_000,
			pingTimeout: 8_000,
			perMessageDeflate: false,
			// A browser says who it is at once.
			connectTimeout: 10_000,
			allowRequest: (request, done) =>
				done(
					null,
					isOwnOrigin(request.headers, app.config.origin) &&
						!this.#open.has(this.#network(request), mostSockets.network)
				)
		});
		this.io.engine.on(
			'connection',
			(connection: { request: IncomingMessage; once(event: 'close', then: () => void): void }) =>
				this.#count(this.#network(connection.request), (closed) => connection.once('close', closed))
		);
		this.attendants = new Attendants(app.rooms);
		this.io.use((socket, next) => void this.#enter(socket as Live, next));
		this.io.on('connection', (socket) => this.#connected(socket as Live));
		app.rooms.onCommitted((room, from, events) => {
			publish(this.io, room, from, events);
			this.attendants.heard(room, events);
		});
		app.rooms.onForgotten((session) => this.#closeAll(session));
		app.responses.onChanged((key, change, id) =>
			this.io.to(earshot(key.session, `seat:${key.seat}`)).emit('response', change, id)
		);
		app.auth.onEnded(({ staffId, authSession }) =>
			this.#signedOut(authSession ? `login/${authSession}` : `staff/${staffId}`)
		);
		this.#sweep = setInterval(() => {
			this.#cutSlowReaders();
			void this.#askAgain();
		}, every);
		this.#storage = new StorageWatch(app.store, (isDown) => {
			if (isDown) app.log.error('nothing can be saved: is the disk full?');
			else app.log.info('there is room to save again');
			this.io.emit('storage', !isDown);
		});
		this.#storageSweep = setInterval(() => void this.#storage.look(), 2_000);
		for (const timer of [this.#sweep, this.#storageSweep]) timer.unref();
	}

	hasSockets(session: number): boolean {
		return [...this.io.of('/').sockets.values()].some((socket) => (socket as Live).data.session === session);
	}

	/** Browsers reconnect by themselves: a server that closes is usually restarting. */
	async close() {
		clearInterval(this.#sweep);
		clearInterval(this.#storageSweep);
		this.attendants.close();
		await this.io.close();
	}

	async #enter(socket: Live, next: (error?: Error) => void) {
		const { auth, headers } = socket.handshake;
		try {
			const address = this.#address(socket.handshake.address, headers);
			const found = await identify(auth, headers.cookie, address);
			if (!found.ok) return next(new Error(found.code));
			if (this.#open.has(...limitOf(found.identity))) return next(new Error('slow-down' satisfies Refusal));
			const allowance = new Allowance(this.#app.config.commandsPerSecond);
			Object.assign(socket.data, found.identity, {
				touchedAt: uptime(),
				allowance,
				greeting: new OneAtATime(),
				source: sourceOf(found.identity, address)
			});
			next();
		} catch (error) {
			this.#app.log.error({ error }, 'a socket could not be identified');
			next(new Error('unavailable' satisfies Refusal));
		}
	}

	#connected(socket: Live) {
		const { staff } = socket.data;
		if (staff) void socket.join([`login/${staff.authSession}`, `staff/${staff.id}`]);
		this.attendants.came(socket.data);
		this.#count(limitOf(socket.data)[0], (closed) => socket.on('disconnect', closed));
		socket.on('disconnect', () => this.attendants.went(socket.data));
		socket.use((packet, next) => mayPass(socket, packet) && next());
		socket.on('hello', (message, done) => {
			if (typeof done !== 'function') return;
			const greeted = socket.data.greeting.run(() => greet(this.#app, socket, message, done));
			void greeted.then((wasDone) => {
				if (!wasDone) done({ ok: false, code: 'slow-down' });
				else if (this.#storage.isDown) socket.emit('storage', false);
			});
		});
		socket.on('command', (message, done) => {
			if (typeof done !== 'function') return;
			const answer = (reply: Reply) => {
				gather(socket.conn);
				done(reply);
			};
			cameFrom(socket.data.source, () => take(this.#app, socket, message, answer)).catch((error) => {
				this.#app.log.error({ error }, 'a command could not be taken');
				done({ ok: false, code: 'unavailable' });
			});
		});
		socket.on('ping', (done) => {
			if (typeof done === 'function') void this.#tell(socket.data.session, done);
			this.#touch(socket).catch((error) => this.#app.log.error({ error }, 'activity could not be noted'));
		});
	}

	#count(whose: string, onclose: (closed: () => void) => void) {
		this.#open.add(whose);
		onclose(() => this.#open.remove(whose));
	}

	#address(remote: string | undefined, headers: IncomingHttpHeaders): string {
		return clientAddress({ remote, forwarded: headers['x-forwarded-for'] }, this.#app.config.trustedProxies);
	}

	#network({ socket, headers }: IncomingMessage): string {
		return `network/${networkOf(this.#address(socket.remoteAddress, headers))}`;
	}

	/** A room that cannot be read has no time of its own at present. */
	async #tell(session: number, done: (time: Time) => void) {
		const now = await this.#app.rooms.now(session).catch(() => Date.now());
		done({ now, uptime: uptime() });
	}

	/** A console's heartbeat counts as its person's activity while the room is open: leading is work, with or without touching the screen. */
	async #touch({ data }: Live) {
		if (!data.staff || uptime() - data.touchedAt < touchAfter) return;
		data.touchedAt = uptime();
		if (await this.#app.rooms.isOpen(data.session)) await this.#app.auth.touch(data.staff.authSession);
	}

	/** Revoking a right closes the sockets it opened, whatever their browsers do (R7). */
	async #askAgain() {
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			const sockets = [...this.io.of('/').sockets.values()] as Live[];
			const gone = await lapsed(sockets.map(({ data }) => data));
			for (const socket of sockets) {
				const why = gone.get(socket.data);
				if (why) this.#sendAway(socket, why);
			}
		} catch (error) {
			this.#app.log.error({ error }, 'the rights of open connections could not be read');
		} finally {
			this.#isAsking = false;
		}
	}

	#sendAway(socket: Live, why: Goodbye) {
		socket.emit('goodbye', why);
		socket.disconnect(true);
	}

	#closeAll(session: number) {
		for (const socket of this.io.of('/').sockets.values())
			if ((socket as Live).data.session === session) this.#sendAway(socket as Live, 'not-allowed');
	}

	#signedOut(sockets: string) {
		this.io.in(sockets).emit('goodbye', 'signed-out');
		this.io.in(sockets).disconnectSockets(true);
	}

	#cutSlowReaders() {
		for (const { conn } of this.io.of('/').sockets.values()) cutIfSlow(conn);
	}
}

/** Computed once per socket, whose address and login do not change. */
const sourceOf = ({ staff }: Identity, address: string): Provenance => ({
	staff: staff?.id ?? null,
	login: staff ? loginMark(staff.authSession) : null,
	address: addressClass(address),
	purpose: 'care'
});
