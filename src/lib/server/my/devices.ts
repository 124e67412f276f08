import { and, eq, isNull, lt } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { app } from '#lib/server/app.ts';
import { isHttps } from '#lib/server/config.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Access } from './access.ts';
import { lastDayOf } from './leaving.ts';

export type Device = Tables['personalDevice']['$inferSelect'];
type Cookies = { get(name: string): string | undefined };

const minute = 60_000;
const day = 24 * 60 * minute;
/** Milliseconds without use until a device asks for the PIN again: a shared one, and the person's own. */
export const lockAfter = { shared: 15 * minute, own: 12 * 60 * minute };
/** Milliseconds without use until the link has to be opened again. */
const forgottenAfter = 90 * day;

/** A device's relation to its personal link: it has none, it is locked, or it is open. `endsOn` is the last day after a discharge. */
export type Here =
	| { state: 'none' }
	| { state: 'over' }
	| { state: 'locked'; device: Device; access: Access; clientId: string }
	| { state: 'open'; device: Device; access: Access; clientId: string; endsOn: string | null };

const cookieName = () => (isHttps(app().config) ? '__Host-my' : 'my');

/** Name, value and attributes of the cookie that identifies a device. */
export const deviceCookie = (token: string) => ({
	name: cookieName(),
	value: token,
	options: {
		...{ path: '/', httpOnly: true, secure: isHttps(app().config), sameSite: 'lax' as const },
		maxAge: forgottenAfter / 1000
	}
});

/** Deletes the cookie. */
export const forgetDevice = (cookies: {
	delete(name: string, options: { path: string; secure: boolean }): void;
}): void =>
	['__Host-my', 'my'].forEach((name) => cookies.delete(name, { path: '/', secure: name.startsWith('__Host') }));

/** A device that opens a link starts locked. Null for a link that is not valid. */
export async function openLink(token: string, at = Date.now()): Promise<{ cookie: string } | null> {
	if (token.length !== 43) return null;
	const { db, t, write } = app().store;
	const { personalAccess } = t;
	const [access] = await db
		.select()
		.from(personalAccess)
		.where(and(eq(personalAccess.tokenIndex, tokenIndex(token)), isNull(personalAccess.revokedAt)));
	if (!access || (await lastDayOf(access.clientId, access.createdAt, at))?.isOver) return null;
	const cookie = randomBytes(32).toString('base64url');
	const row = { id: randomId(), accessId: access.id, tokenIndex: tokenIndex(cookie), usedAt: at, createdAt: at };
	const { accessId, openedBefore, createdAt } = t.personalDevice;
	// Someone with the link but not the PIN can try again and again: this keeps their devices from piling up.
	const idle = and(eq(accessId, access.id), eq(openedBefore, false), lt(createdAt, at - day));
	await write((tx) => [tx.delete(t.personalDevice).where(idle), tx.insert(t.personalDevice).values(row)]);
	return { cookie };
}

/** The device's owner, and whether it may show anything (R7). Using it keeps it unlocked. */
export async function deviceHere(cookies: Cookies, now = Date.now()): Promise<Here> {
	const token = cookies.get(cookieName());
	if (!token || token.length !== 43) return { state: 'none' };
	const { db, t, write } = app().store;
	const { personalDevice, personalAccess } = t;
	const [found] = await db
		.select({ device: personalDevice, access: personalAccess })
		.from(personalDevice)
		.innerJoin(personalAccess, eq(personalAccess.id, personalDevice.accessId))
		.where(eq(personalDevice.tokenIndex, tokenIndex(token)));
	if (!found || found.device.endedAt !== null || now - found.device.usedAt > forgottenAfter) return { state: 'none' };
	const { device, access } = found;
	if (access.revokedAt !== null) return { state: 'over' };
	const clientId = await keptIdOf(access.clientId);
	const last = await lastDayOf(clientId, access.createdAt, now);
	if (last?.isOver) return { state: 'over' };
	const idle = device.isOwn ? lockAfter.own : lockAfter.shared;
	if (device.unlockedAt === null || now - device.usedAt > idle) return { state: 'locked', device, access, clientId };
	if (now - device.usedAt > minute)
		await write((tx) => [tx.update(personalDevice).set({ usedAt: now }).where(eq(personalDevice.id, device.id))]);
	return { state: 'open', device, access, clientId, endsOn: last?.day ?? null };
}

/** Locks the device: it asks for the PIN again. */
export async function lockDevice({ id }: Device): Promise<void> {
	const { t, write } = app().store;
	await write((tx) => [tx.update(t.personalDevice).set({ unlockedAt: null }).where(eq(t.personalDevice.id, id))]);
}

/** Ends the device: the link has to be opened on it again. */
export async function endDevice({ id }: Device, at = Date.now()): Promise<void> {
	const { t, write } = app().store;
	await write((tx) => [tx.update(t.personalDevice).set({ endedAt: at }).where(eq(t.personalDevice.id, id))]);
}
