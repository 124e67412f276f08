import { networkInterfaces } from 'node:os';
import { configOrStop, override, preset } from './environment.ts';
import { stop } from './stop.ts';

/**
 * Starts the built server in this process, so that signals reach it directly. Resolves once it responds, to the URL to
 * open: the configured one, or localhost.
 */
export async function serve(port: number): Promise<string> {
	override({ PORT: String(port) });
	preset({ NODE_ENV: 'production' });
	const { tls, origin } = configOrStop();
	await import('../../server.ts');
	await answering(`http://127.0.0.1:${port}`, tls !== null);
	return origin ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
}

/** URLs where phones in the same network can reach this machine; none if it only listens on localhost or has a configured origin. */
export function networkAddresses(port: number): string[] {
	const { host, origin, tls } = configOrStop();
	if (origin || (host !== '0.0.0.0' && host !== '::')) return [];
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `${tls ? 'https' : 'http'}://${address}:${port}`);
}

async function answering(base: string, hasTls: boolean) {
	for (const until = Date.now() + 20_000; Date.now() < until;) {
		// A server with its own certificate doesn't speak plain http; that it accepts connections is enough.
		const answer = await fetch(`${base}/healthz`).catch((error) => (hasTls ? error : null));
		if (answer) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	stop('The server did not answer within 20 seconds; what it printed above says why.');
}
