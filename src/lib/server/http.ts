import { isHttps, type Config } from './config.ts';

/** What every answer says to the browser, a file's too. Pages have a content security policy of their own. */
export const guards = (config: Pick<Config, 'tls' | 'origin'>): [name: string, value: string][] => [
	// Not `no-referrer`: browsers then call the origin of a form `null`, and every form would be refused as somebody else's.
	['Referrer-Policy', 'same-origin'],
	['X-Content-Type-Options', 'nosniff'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
	['Content-Security-Policy', "frame-ancestors 'none'"],
	...(isHttps(config) ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as [string, string]] : [])
];

/**
 * An answer made by the server. None is kept by the browser or by anything on the way: on a shared computer the back button must not
 * show the person before. Files that are the same for everyone are served before this and may be kept.
 */
export function guarded(response: Response, config: Pick<Config, 'tls' | 'origin'>): Response {
	const { headers } = response;
	for (const [name, value] of guards(config)) if (!headers.has(name)) headers.set(name, value);
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
	return response;
}

/** Pages come over plain http to somewhere else than this machine: phones then lack what protects unsent answers. */
export const isPlainHttp = ({ protocol, hostname }: URL, config: Pick<Config, 'tls' | 'origin'>): boolean =>
	protocol === 'http:' && !isHttps(config) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
