import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { setTimeout as pause } from 'node:timers/promises';
import { CANARY, INDEX_CANARY, keysInUse, makeCanary } from '#lib/server/store/canary.ts';
import { StoreRefused } from '#lib/server/store/errors.ts';
import { LOOK_EVERY, OPERATOR_ACT, type OperatorAct, type ServerKeys } from '#lib/server/store/follow-keys.ts';
import { readKeyFile } from '#lib/server/store/keyring-file.ts';
import { newKey, NEWEST, type KeyFile } from '#lib/server/store/keyring.ts';
import { replaceSecret } from '#lib/server/store/secret-file.ts';
import type { KeyPlace } from '#lib/server/store/key-place.ts';
import { pass } from './reseal.ts';
import { everyServer } from './servers.ts';

export type Telling = {
	say: (line: string) => void;
	progress?: (rows: number, of: number) => void;
	/** How often servers check for a new key, in milliseconds. */
	lookEvery?: number;
};

/** A pass leaves only rows that others changed meanwhile; needing more passes than this means that something is wrong. */
const PASSES = 10;

/**
 * Puts a new key into use and reseals everything with it, while servers run. It can be stopped at any point and continues when run again. The order
 * keeps every value readable for everyone at all times: the key is in the file, and every server has it, before the database names it; and every
 * server writes with it before the last pass begins.
 */
export const rotateKeys = async (place: KeyPlace, { say, progress, lookEvery = LOOK_EVERY }: Telling) => {
	const target = addKey(place.keyFile);
	place.keyring.reread();
	const waiting =
		(what: string, ofSeveral = '') =>
		(behind: number, of: number) =>
			say(
				of === 1
					? `Waiting for the running server ${what}.`
					: `Waiting for ${behind} of ${of} running servers ${what}. ${ofSeveral}`
			);
	const holds = ({ holds }: ServerKeys) => holds.includes(target);
	const said = waiting('to read the new key', `One that has a key file of its own needs a copy of ${place.keyFile}.`);
	await everyServer(place, holds, { said, lookEvery });
	await goOver(place, target);
	// A server that is just starting may not have written its row yet.
	await pause(2 * lookEvery);
	await everyServer(place, writesWith(target), { said: waiting('to write with the new key'), lookEvery });
	say(`Key ${target} is in use. Sealing again what older keys sealed …`);
	let resealed = 0;
	for (let left = PASSES; ; left--) {
		const { stale, broken } = await pass(place, { progress });
		if (broken > 0)
			say(
				`${broken} rows hold a value that no key opens: they were damaged before, and stay as they are. npm run verify-audit may say more.`
			);
		if (stale === 0) break;
		if (left === 0)
			throw new StoreRefused(`${stale} values could not be sealed again. Nothing is lost; please report this.`);
		resealed += stale;
	}
	await settle(place, target, resealed);
	return { target, resealed };
};

/** Removes the older keys from the file, once nothing uses them. */
export const retireKeys = async (place: KeyPlace, { say, progress, lookEvery = LOOK_EVERY }: Telling) => {
	const { keyFile, keyring } = place;
	const file = readKeyFile(keyFile);
	const target = newestOf(file);
	if (file.keys.length === 1) throw new StoreRefused(`There is one key in ${keyFile}, and it is in use.`);
	const inUse = await inUseNow(place);
	if (inUse.sealing !== target || inUse.indexing !== target) throw unfinished('The newest key is not in use yet.');
	keyring.use({ sealing: target, indexing: target });
	const said = () => say('Waiting for the running servers to write with the newest key.');
	await everyServer(place, writesWith(target), { said, lookEvery });
	const { rows, stale, broken } = await pass(place, { dry: true, progress });
	if (stale + broken > 0) throw unfinished(`${stale + broken} values still need an older key.`);
	const retired = file.keys.map(({ version }) => version).filter((version) => version !== target);
	const keys = file.keys.filter(({ version }) => version === target).map(({ version, key }) => ({ version, key }));
	replaceSecret(keyFile, { version: 1, keys, kept: keyring.keep() } satisfies KeyFile);
	await record(place, { act: 'keys.retired', detail: retired.join(', '), at: Date.now() });
	return { retired, rows };
};

const unfinished = (why: string) => new StoreRefused(`${why} First: npm run keys:rotate`);

const writesWith =
	(version: number) =>
	({ sealing, indexing }: ServerKeys) =>
		sealing === version && indexing === version;

const newestOf = ({ keys }: KeyFile) => Math.max(...keys.map(({ version }) => version));

/** If there is more than one key, a rotation has begun: it continues with the newest. */
const addKey = (keyFile: string): number => {
	const file = readKeyFile(keyFile);
	const newest = newestOf(file);
	if (file.keys.length > 1) return newest;
	if (newest === NEWEST) throw new StoreRefused(`${NEWEST} keys have been in use; there is no number for another.`);
	replaceSecret(keyFile, { ...file, keys: [...file.keys, { ...newKey(newest + 1), standby: true }] });
	return newest + 1;
};

const inUseNow = async ({ db, t }: KeyPlace) => {
	const rows = await db
		.select()
		.from(t.setting)
		.where(inArray(t.setting.key, [CANARY, INDEX_CANARY]));
	return keysInUse(new Map(rows.map(({ key, value }) => [key, value])));
};

/** The database names the key: from here on, servers write with it. */
const goOver = async (place: KeyPlace, target: number) => {
	const { t, keyring, unit } = place;
	const inUse = await inUseNow(place);
	if (inUse.sealing === null) throw new StoreRefused('No server has been started on these data yet.');
	keyring.use({ sealing: target, indexing: target });
	if (inUse.sealing === target && inUse.indexing === target) return;
	const names = [CANARY, INDEX_CANARY];
	await unit((tx) => [
		tx.delete(t.setting).where(inArray(t.setting.key, names)),
		...names.map((key) => tx.insert(t.setting).values({ key, value: makeCanary(key, keyring) }))
	]);
};

const settle = async (place: KeyPlace, target: number, resealed: number) => {
	const file = readKeyFile(place.keyFile);
	const isOpen = file.keys.some(({ standby }) => standby);
	if (isOpen) replaceSecret(place.keyFile, { ...file, keys: file.keys.map(({ version, key }) => ({ version, key })) });
	if (isOpen || resealed > 0) await record(place, { act: 'keys.rotated', detail: String(target), at: Date.now() });
};

/** Only a running server, or the next one to start, knows the end of the audit chain, so it writes the row. */
const record = async ({ t, unit }: KeyPlace, act: OperatorAct) =>
	void (await unit((tx) => [tx.insert(t.setting).values({ key: OPERATOR_ACT + randomUUID(), value: act })]));
