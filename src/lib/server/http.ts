import { isHttps, type Config } from './config.ts';

/**
 * What every answer made by the server says to the browser. None is kept by it or by anything on the way: on a shared computer the
 * back button must not show the person before. Files that are the same for everybody are served before this and may be kept.
 */
export function guarded(response: Response, config: Pick<Config, 'tls' | 'origin'>): Response {
	const { headers } = response;
	// Not `no-referrer`: browsers then call the origin of a form `null`, and every form would be refused as somebody else's.
	headers.set('Referrer-Policy', 'same-origin');
	headers.set('X-Content-Type-Options', 'nosniff');
	headers.set('Cross-Origin-Opener-Policy', 'same-origin');
	headers.set('Cross-Origin-Resource-Policy', 'same-origin');
	headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()');
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
	if (isHttps(config)) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
	return response;
}

/** Pages come over plain http to somewhere else than this machine: phones then lack what protects unsent answers. */
export const isPlainHttp = ({ protocol, hostname }: URL, config: Pick<Config, 'tls' | 'origin'>): boolean =>
	protocol === 'http:' && !isHttps(config) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
