import { readFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { clientAddress } from './lib/server/client-address.ts';
import { ConfigRefused, readConfig, type Config } from './lib/server/config.ts';
import { guards } from './lib/server/http.ts';

// All that is written is for the user it runs as.
process.umask(0o077);

/** The production entry: an http server, Socket.IO and the pages, and an orderly end. */
const config = configured();
// The pages' start-up attaches Socket.IO to this server, and must find their listener already there to wrap it.
let pages: RequestListener = (_request, response) => response.writeHead(503).end();
const { tls } = config;
// Without ORIGIN the pages would take every address for https and refuse the forms of a plain one; these headers are ours, never a client's.
const scheme = 'x-circlekeeper-scheme';
const address = 'x-circlekeeper-address';
// The built handler takes its settings from the environment alone.
process.env.PROTOCOL_HEADER = scheme;
process.env.ADDRESS_HEADER = address;
const headers = guards(config);
const listener: RequestListener = (request, response) => {
	request.headers[scheme] = tls ? 'https' : 'http';
	request.headers[address] = clientAddress(
		{ remote: request.socket.remoteAddress, forwarded: request.headers['x-forwarded-for'] },
		config.trustedProxies
	);
	// Files are answered before any page's code runs; what a page says of its own takes the place of these.
	for (const [name, value] of headers) response.setHeader(name, value);
	pages(request, response);
};
const http = tls
	? createHttps({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener)
	: createHttp(listener);
// The pages read these on their own and, unlike our settings, refuse a variable that is set to nothing.
for (const name of ['ORIGIN', 'BODY_SIZE_LIMIT']) if (!process.env[name]?.trim()) delete process.env[name];
const world = globalThis as Record<symbol, unknown>;
world[Symbol.for('circlekeeper.http')] = http;

pages = await startPages();
http.on('error', (error: NodeJS.ErrnoException) => {
	const why = error.code === 'EADDRINUSE' ? `Port ${config.port} is in use. Set PORT to another one.` : error.message;
	console.error(why);
	process.exit(1);
});
// A whole program's phones may come back at once after a restart; the default queue of 511 would turn some away.
http.listen({ port: config.port, host: config.host, backlog: 4096 });

// Node would print the message, which may quote what was being saved.
process.on('uncaughtException', (error) => {
	const running = world[Symbol.for('circlekeeper.app')] as
		{ log: { fatal(fields: object, text: string): void } } | undefined;
	if (running) running.log.fatal({ error }, 'the server stopped: something broke that nothing caught');
	else console.error(error);
	process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

/** What the store refuses to start on is one sentence for the person who starts it, and no trace of the program. */
async function startPages(): Promise<RequestListener> {
	try {
		const { handler } = (await import('../build/handler.js' as string)) as { handler: RequestListener };
		return handler;
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'StoreRefused') throw error;
		console.error(error.message);
		process.exit(1);
	}
}

async function end() {
	setTimeout(() => process.exit(1), 4_500).unref();
	await (world[Symbol.for('circlekeeper.app')] as { stop(): Promise<void> } | undefined)?.stop();
	process.exit(0);
}

function configured(): Config {
	try {
		return readConfig();
	} catch (error) {
		if (!(error instanceof ConfigRefused)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}
