import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this server opens the connection (R7). Socket.IO's `cors` does not stop WebSockets, so it is checked here. Browsers always send
 * a WebSocket's origin; a request without one is accepted only if nothing says it comes from elsewhere, since programs other than browsers have no
 * cookies to misuse.
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
