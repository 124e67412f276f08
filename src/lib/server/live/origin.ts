import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this very server opens the connection (R7). Socket.IO's `cors` does not stop WebSockets, so it is asked here.
 * A browser always names the origin of a WebSocket; a request without one is let through only when nothing says it is from elsewhere,
 * as programs that are no browser have no cookies to misuse.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, fixed: string | null): boolean {
	const { origin, host } = headers;
	if (origin === undefined) {
		const site = headers['sec-fetch-site'];
		return site === undefined || site === 'same-origin' || site === 'none';
	}
	if (fixed) return origin === fixed;
	return URL.parse(origin)?.host === host;
}
