import { and, eq, isNull, sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { pinFault, type PinFault } from '#lib/domain/pin.ts';
import { app } from '#lib/server/app.ts';
import { hashPassword, verifyPassword } from '#lib/server/auth/passwords.ts';
import { Throttle } from '#lib/server/auth/throttle.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { Conflict } from '#lib/server/store/errors.ts';
import { expectOne, type Tx } from '#lib/server/store/statement.ts';
import type { Here } from './devices.ts';

type Locked = Extract<Here, { state: 'locked' }>;
/** `cookie` is the device's new one: a cookie copied before the PIN was entered becomes useless. */
export type Unlocked = { ok: true; cookie: string };
export type PinSet = Unlocked | { ok: false; code: PinFault | 'overtaken' };
export type PinTried =
	Unlocked | { ok: false; code: 'wrong' | 'not-set' } | { ok: false; code: 'wait'; seconds: number };

/** Wrong PINs before a wait begins: on one device, and together on all devices that had not opened the link before. */
const FREE = 5;
const FREE_ON_NEW = 10;

/** By link and device, never by address: people in a clinic share one, and no one should wait for a neighbor's mistakes. */
const throttle = new Throttle();

/** The PIN is chosen when the link is first opened. */
export async function setPin(
	{ access, device, clientId }: Locked,
	pin: string,
	isOwn: boolean,
	at = Date.now()
): Promise<PinSet> {
	if (access.pinHash !== null) return { ok: false, code: 'overtaken' };
	const fault = pinFault(pin, (await identityOf(clientId))?.birthDate);
	if (fault) return { ok: false, code: fault };
	const pinHash = await hashPassword(pin);
	const { t, write, audit } = app().store;
	const open = opening(device.id, isOwn, at);
	const unset = and(
		eq(t.personalAccess.id, access.id),
		isNull(t.personalAccess.pinHash),
		isNull(t.personalAccess.revokedAt)
	);
	try {
		await write((tx) => [
			expectOne(tx.update(t.personalAccess).set({ pinHash, pinSetAt: at, openedAt: at }).where(unset)),
			open.statement(tx),
			audit.row({ at, by: `client:${clientId}`, act: 'personal-link.pin-set', subject: 'personal-link', clientId })
		]);
	} catch (error) {
		if (error instanceof Conflict) return { ok: false, code: 'overtaken' };
		throw error;
	}
	return { ok: true, cookie: open.cookie };
}

/** Unlocks a device. One that this link was opened on before does not wait for failed tries elsewhere. */
export async function tryPin(
	{ access, device, clientId }: Locked,
	pin: string,
	isOwn: boolean,
	at = Date.now()
): Promise<PinTried> {
	if (access.pinHash === null) return { ok: false, code: 'not-set' };
	const own = { key: `${access.id} ${device.id}`, free: FREE };
	const keys = device.openedBefore ? [own] : [own, { key: access.id, free: FREE_ON_NEW }];
	const seconds = await throttle.attempt(keys);
	if (seconds > 0) return { ok: false, code: 'wait', seconds };
	const { t, write, audit } = app().store;
	const { personalAccess } = t;
	const row = { at, by: `client:${clientId}`, subject: 'personal-link', clientId };
	if (!(await verifyPassword(pin, access.pinHash))) {
		await write((tx) => [
			tx
				.update(personalAccess)
				.set({ failures: sql`${personalAccess.failures} + 1` })
				.where(eq(personalAccess.id, access.id)),
			audit.row({ ...row, act: 'personal-link.pin-refused' })
		]);
		return { ok: false, code: 'wrong' };
	}
	await throttle.succeeded(keys);
	const open = opening(device.id, isOwn, at);
	await write((tx) => [
		tx.update(personalAccess).set({ failures: 0, openedAt: at }).where(eq(personalAccess.id, access.id)),
		open.statement(tx),
		audit.row({ ...row, act: 'personal-link.opened' })
	]);
	return { ok: true, cookie: open.cookie };
}

function opening(device: string, isOwn: boolean, at: number) {
	const { personalDevice } = app().store.t;
	const cookie = randomBytes(32).toString('base64url');
	const change = { tokenIndex: tokenIndex(cookie), isOwn, openedBefore: true, unlockedAt: at, usedAt: at };
	return {
		cookie,
		statement: (tx: Tx) => tx.update(personalDevice).set(change).where(eq(personalDevice.id, device))
	};
}
