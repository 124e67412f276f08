import { inArray } from 'drizzle-orm';
import type { Server as Http } from 'node:http';
import { pino, type Logger } from 'pino';
import { openAuth, type Auth } from './auth/auth.ts';
import { readConfig, type Config } from './config.ts';
import { Escalation } from './live/escalation.ts';
import { sweepForgotten } from './live/forgotten.ts';
import { Gateway } from './live/gateway.ts';
import { randomId } from './live/random-id.ts';
import { Responses } from './live/responses.ts';
import { Rooms } from './live/rooms.ts';
import { closeAfterDisposal } from './records/close.ts';
import { keepWhenOver } from './records/folded-log.ts';
import { openStore, type Store } from './store/store.ts';

/** Everything that lives as long as the server. */
export type App = {
	config: Config;
	store: Store;
	auth: Auth;
	rooms: Rooms;
	responses: Responses;
	log: Logger;
	/** Names this build of the server: what another one made of the log is not taken over. */
	build: string;
	/** Absent in scripts that open no socket. */
	gateway?: Gateway;
	/** Finishes what is under way, closes sockets so that browsers come back by themselves, and leaves the data at rest. */
	stop(): Promise<void>;
};

// On the global object, so that a development server that reloads its modules finds and stops the one before.
const place = Symbol.for('circlekeeper.app');
// The http server is left there by whoever made it, before the pages are loaded; scripts have none and open no sockets.
const httpPlace = Symbol.for('circlekeeper.http');
const world = globalThis as { [place]?: App; [httpPlace]?: Http };

export function app(): App {
	const running = world[place];
	if (!running) throw new Error('The app has not been started.');
	return running;
}

/** Opens the data and, where there is an http server, the sockets. Throws with a sentence for the person who starts it. */
export async function startApp(config: Config = readConfig(process.env), build = randomId()): Promise<App> {
	const http = world[httpPlace];
	await world[place]?.stop();
	const log = pino({
		level: process.env.LOG_LEVEL ?? 'info',
		redact: ['*.password', '*.token', '*.cookie', '*.name', '*.body']
	});
	const store = await openStore({
		dataDir: config.dataDir,
		databaseUrl: config.databaseUrl ?? undefined,
		keyFile: config.keyFile
	});
	const auth = openAuth(store, config);
	const rooms = new Rooms(store, (error) => log.error({ error }, 'a room could not keep what it was told'));
	const responses = new Responses(store, rooms);
	rooms.onCommitted((room, _from, events) => {
		closeAfterDisposal(room, events).catch((error) => log.error({ error }, 'a record could not be closed'));
		keepWhenOver(room, events).catch((error) => log.error({ error }, 'an ended session could not be folded'));
	});
	const started: App = { config, store, auth, rooms, responses, log, build, stop };
	world[place] = started;
	const escalation =
		http && new Escalation(store, rooms, (error) => log.error({ error }, 'an alert could not be followed'));
	if (http) started.gateway = new Gateway(http, started);
	await wakeOpenSessions(started);
	await escalation?.start();
	const rest = setInterval(() => {
		rooms.rest(Date.now(), (session) => started.gateway?.hasSockets(session) ?? false);
		responses.rest(Date.now());
		if (http) sweepForgotten(started).catch((error) => log.error({ error }, 'open sessions could not be looked at'));
	}, 60_000);
	rest.unref();
	return started;

	async function stop() {
		if (world[place] === started) delete world[place];
		clearInterval(rest);
		escalation?.close();
		await started.gateway?.close();
		auth.close();
		await store.close();
	}
}

/** Those whom the log of an open session says are here get the time to come back before they count as gone. */
async function wakeOpenSessions({ store, rooms, gateway }: App) {
	if (!gateway) return;
	const { session } = store.t;
	const open = await store.db
		.select({ id: session.id })
		.from(session)
		.where(inArray(session.status, ['lobby', 'live']));
	for (const { id } of open) gateway.attendants.expect(await rooms.room(id));
}
