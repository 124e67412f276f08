import { building, dev, version } from '$app/environment';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { addressClass } from '#lib/server/audit/address-class.ts';
import { cameFrom, loginMark, type Provenance } from '#lib/server/audit/provenance.ts';
import { purposeOf } from '#lib/server/audit/purpose.ts';
import { app } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { compressed } from '#lib/server/compression.ts';
import { fallback } from '#lib/server/fallback.ts';
import { askedBy } from '#lib/server/auth/asked-by.ts';
import { guarded } from '#lib/server/http.ts';
import { preloads } from '#lib/server/preloads.ts';
import { StoreUnavailable } from '#lib/server/store/errors.ts';
import { startApp } from '#lib/server/start.ts';
import { deviceOf } from '#lib/domain/device.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Cookies, Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';

export const init: ServerInit = async () => {
	if (building) return;
	const { auth, log } = await startApp(readConfig(), dev ? undefined : version);
	if (!(await auth.anyStaff()))
		log.info(`Nobody has an account yet. The setup page asks for this code: ${auth.setupCode}`);
};

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		const { auth, config } = app();
		event.request = request;
		const login = await auth.fromCookieHeader(request.headers.get('cookie'), askedBy(request));
		// A covered screen opens no page until the password was typed, and a sign-in elsewhere in this browser begins anew.
		event.locals.covered = login?.covered ? login.staff : null;
		event.locals.staff = login && !login.covered ? await speaking(login.staff, locale, event.cookies) : null;
		event.locals.authSession = login ? { id: login.authSession } : null;
		const { preload, tags } = preloads(() => event.locals.screens);
		const response = await cameFrom(sourceOf(event), () =>
			resolve(event, {
				preload,
				transformPageChunk: ({ html }) =>
					html
						.replace('%lang%', locale)
						.replace('%icon%', iconOf(event.url.pathname))
						.replace('%preloads%', tags)
						.replace('%manifest%', manifestOf(event.url.pathname, locale))
						.replace('%fallback%', () => fallback(event.url.pathname, locale))
			})
		);
		return compressed(guarded(response, config), request);
	});

const isOwnPage = (path: string): boolean => path === '/my' || path.startsWith('/my/');

/** A person's own page goes on a home screen under a name and an icon that tell nobody what it is. */
const manifestOf = (path: string, locale: Locale): string =>
	isOwnPage(path) ? `my${locale === 'en' ? '' : `-${locale}`}.webmanifest` : 'manifest.webmanifest';

/** What iPhones put on the home screen; on other pages they ask for `apple-touch-icon.png` by themselves. */
const iconOf = (path: string): string =>
	isOwnPage(path) ? '<link rel="apple-touch-icon" href="/my-icon-180.png" />' : '';

/** Whoever switches the language in the browser is spoken to in it from then on, in drafts and lists of what waits as well. */
async function speaking(staff: StaffMember, locale: Locale, cookies: Cookies): Promise<StaffMember> {
	if (locale === staff.locale || !cookies.get('language')) return staff;
	await app().auth.setLocale(staff.id, locale);
	return { ...staff, locale };
}

/** What audit rows of this request say of where it came from. */
const sourceOf = (event: RequestEvent): Provenance => ({
	staff: event.locals.staff?.id ?? null,
	login: event.locals.authSession && loginMark(event.locals.authSession.id),
	address: classOf(event),
	purpose: purposeOf(event.route.id) ?? 'care',
	device: deviceOf(event.request.headers.get('user-agent'))
});

// A proxy that was promised and left its header out: the request is refused elsewhere or does not need the address.
function classOf({ getClientAddress }: RequestEvent): Provenance['address'] {
	try {
		return addressClass(getClientAddress());
	} catch {
		return null;
	}
}

/** Whoever reports the id helps to find the line in the log. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'not-found' };
	const id = randomBytes(5).toString('hex');
	app().log.error({ id, status, route: event.route.id, error }, 'a page could not be shown');
	if (dev) console.error(error);
	return { message: error instanceof StoreUnavailable ? 'cannot-save' : 'ours', id };
};
