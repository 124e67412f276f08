import { networkInterfaces } from 'node:os';
import { stop } from './steps.ts';

/**
 * Starts the built server in this process, so that signals reach it directly. Resolves once it answers, with the address to open:
 * the configured one, or this machine's.
 */
export async function serve(port: number): Promise<string> {
	process.env.PORT = String(port);
	process.env.NODE_ENV ??= 'production';
	await import('../../server.ts');
	const local = `${process.env.TLS_CERT_FILE ? 'https' : 'http'}://localhost:${port}`;
	await answering(`http://127.0.0.1:${port}`);
	return process.env.ORIGIN?.trim() || local;
}

/** Where phones in the same network find this machine; none when it listens to itself alone, or has one fixed address. */
export function networkAddresses(port: number): string[] {
	const host = process.env.HOST?.trim() || '0.0.0.0';
	if (process.env.ORIGIN?.trim() || (host !== '0.0.0.0' && host !== '::')) return [];
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `${process.env.TLS_CERT_FILE ? 'https' : 'http'}://${address}:${port}`);
}

async function answering(base: string) {
	for (const until = Date.now() + 20_000; Date.now() < until;) {
		// A server with its own certificate does not speak plain http; that it takes connections is enough.
		const answer = await fetch(`${base}/healthz`).catch((error) => (process.env.TLS_CERT_FILE ? error : null));
		if (answer) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	stop('The server did not answer within 20 seconds; what it printed above says why.');
}
