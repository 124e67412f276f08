import { error, redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { Begun } from './answers.ts';
import type { StaffMember } from './staff.ts';

/** The person who is signed in, or to the sign-in page and back; 403 without one of these standings anywhere. Called by every staff load and action. */
export function requireStaff(event: Pick<RequestEvent, 'locals' | 'url'>, ...anyOf: Standing[]): StaffMember {
	const { staff } = event.locals;
	if (!staff) redirect(303, `/login?to=${encodeURIComponent(event.url.pathname)}`);
	if (anyOf.length > 0 && !anyOf.some((one) => staff.standings.includes(one))) error(403, 'not-yours');
	return staff;
}

/**
 * Puts a new login into the browser, which speaks the person's language from then on, whoever used it before, and remembers that the
 * person has signed in on this device.
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

/** Back to the page that asked for a sign-in; only to one of ours. */
export const ownTarget = (to: string | null, otherwise = '/today'): string =>
	to && /^\/(?![/\\])[^\s]*$/.test(to) ? to : otherwise;

/** The cookie that pages are told in; the browser's own switch writes the same one. */
export const keepLanguage = (cookies: Cookies, locale: StaffMember['locale']) =>
	cookies.set('language', locale, { path: '/', httpOnly: false, sameSite: 'lax', secure: false, maxAge: 400 * 86_400 });
