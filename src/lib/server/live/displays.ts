import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Reply } from '#lib/room/protocol.ts';
import type { DisplayStanding } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { randomId } from './random-id.ts';

/** The cookie that identifies a display. It says nothing about any session. */
export function displayCookie(token = randomBytes(32).toString('base64url')) {
	const secure = isHttps(app().config);
	const options = { path: '/', httpOnly: true, secure, sameSite: 'lax' as const, maxAge: 24 * 60 * 60 };
	return { name: secure ? '__Host-display' : 'display', value: token, options };
}

/** Lets a display that was opened from the console's link in the morning show the day's first session and those after it. */
export function displayDayCookie(pass = '') {
	const { options, name } = displayCookie();
	return { name: `${name}-day`, value: pass, options };
}

/** A display's name in one session's log: different in each session, and not traceable to its cookie. */
export const displayIn = (session: number, token: string): string =>
	createHash('sha256').update(`${session} ${token}`).digest('base64url');

/** Whether a device may show a session; null if it has not asked. */
export async function standingOf(session: number, token: string | undefined): Promise<DisplayStanding | null> {
	if (!token || token.length > 100) return null;
	return (await app().rooms.state(session)).staff.displays[displayIn(session, token)] ?? null;
}

/** Part of the link on the console: anyone who opens it there needs no approval. */
export const passOf = (displayCode: string): string =>
	shortened(app().store.blindIndex(normaliseCode(displayCode), 'display.pass'));

const shortened = (index: string) => index.slice(0, 32);

/** A link shown before the data key was rotated is still valid. */
export function isPass(displayCode: string, pass: string): boolean {
	const good = app().store.blindIndexes(normaliseCode(displayCode), 'display.pass').map(shortened);
	const given = Buffer.from(pass);
	return good.some((one) => given.length === one.length && timingSafeEqual(given, Buffer.from(one)));
}

/** With the pass, the display is admitted; without it, it asks to be. */
export const pairDisplay = (session: number, code: string, token: string, pass = ''): Promise<Reply> =>
	pair(session, token, isPass(code, pass) ? 'pairing.bring' : 'pairing.ask');

/** Admits a display that was in an earlier session of the day. */
export const bringDisplay = (session: number, token: string): Promise<Reply> => pair(session, token, 'pairing.bring');

async function pair(session: number, token: string, type: 'pairing.bring' | 'pairing.ask'): Promise<Reply> {
	const { displays } = (await app().rooms.state(session)).staff;
	const taken = new Set(Object.values(displays).map(({ pair }) => pair));
	let pair = '';
	do pair = String(randomInt(10, 100));
	while (taken.has(pair) && taken.size < 60);
	const display = displayIn(session, token);
	return app().rooms.execute(session, { as: 'system' }, randomId(), { type, display, pair });
}
