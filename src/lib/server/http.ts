import { isHttps, type Config } from './config.ts';

/** Security headers of every response, including files. Pages also have their own content security policy. */
export const guards = (config: Pick<Config, 'tls' | 'origin'>): [name: string, value: string][] => [
	// Not `no-referrer`: browsers would then send the origin `null` with a form, and every form would be refused as cross-site.
	['Referrer-Policy', 'same-origin'],
	['X-Content-Type-Options', 'nosniff'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
	['Content-Security-Policy', "frame-ancestors 'none'"],
	...(isHttps(config) ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as [string, string]] : [])
];

/**
 * A response made by the server. Neither the browser nor any proxy may cache it: on a shared computer, the back button must not show the previous
 * person's page. Static files are served before this and may be cached.
 */
export function guarded(response: Response, config: Pick<Config, 'tls' | 'origin'>): Response {
	const { headers } = response;
	for (const [name, value] of guards(config)) if (!headers.has(name)) headers.set(name, value);
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
	return response;
}

/** Pages are served over plain HTTP to another machine: phones then lack the APIs that protect unsent answers. */
export const isPlainHttp = ({ protocol, hostname }: URL, config: Pick<Config, 'tls' | 'origin'>): boolean =>
	protocol === 'http:' && !isHttps(config) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
