import { error, redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { Begun } from './answers.ts';
import type { StaffMember } from './staff.ts';

/** The signed-in person, or a redirect to sign in and back; 403 without any of these standings. Every staff load and action calls it. */
export function requireStaff(event: Pick<RequestEvent, 'locals' | 'url'>, ...anyOf: Standing[]): StaffMember {
	const { staff } = event.locals;
	if (!staff) redirect(303, `/login?to=${encodeURIComponent(event.url.pathname)}`);
	if (anyOf.length > 0 && !anyOf.some((one) => staff.standings.includes(one))) error(403, 'not-yours');
	return staff;
}

/**
 * Stores a new login in the browser, switches the browser to the person's language, whoever used it before, and remembers that the person has
 * signed in on this device.
 */
export function keepLogin(
	cookies: Cookies,
	{ cookie, staffId, staff }: Begun & { staff?: Pick<StaffMember, 'locale'> }
) {
	cookies.set(cookie.name, cookie.value, cookie.attributes);
	const { devices } = app().auth;
	const device = cookies.get(devices.cookieName);
	cookies.set(devices.cookieName, devices.withPerson(device, staffId), devices.cookieAttributes);
	if (staff) keepLanguage(cookies, staff.locale);
}

/** Back to the page that required signing in; only to a path of this site. */
export const ownTarget = (to: string | null, otherwise = '/today'): string =>
	to && /^\/(?![/\\])[^\s]*$/.test(to) ? to : otherwise;

/** The cookie with the language of pages; the browser's language switch writes the same one. */
export const keepLanguage = (cookies: Cookies, locale: StaffMember['locale']) =>
	cookies.set('language', locale, { path: '/', httpOnly: false, sameSite: 'lax', secure: false, maxAge: 400 * 86_400 });
