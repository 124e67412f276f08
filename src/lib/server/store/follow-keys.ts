import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { eq, inArray, like, or } from 'drizzle-orm';
import { CANARY, INDEX_CANARY, keysInUse } from './canary.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { expectOne } from './statement.ts';
import type { Store } from './store.ts';

/** Milliseconds between two looks: a new key is not used before everybody has had one. */
export const LOOK_EVERY = 1_000;
/** A server that runs says so this often; one that has been silent for three times as long has ended. */
const SAY_EVERY = 20_000;
export const SILENT_AFTER = 3 * SAY_EVERY;
const FORGOTTEN_AFTER = 60 * SAY_EVERY;

/** Rows of the settings in which each server says which keys it has and uses. */
export const SERVER = 'keys.server.';
/** Rows in which an operator's command leaves an act for the audit, whose end only a running server knows. */
export const OPERATOR_ACT = 'keys.act.';

export type ServerKeys = { holds: number[]; sealing: number; indexing: number; at: number };
export type OperatorAct = { act: string; detail: string; at: number };

type Followed = Pick<Store, 'db' | 't' | 'write' | 'audit'> & {
	keyring: Keyring;
	keyFile: string;
	onTrouble?: (cause: unknown) => void;
};

/**
 * Lets a running server go over to another key while an operator rotates them. What the server says about its keys goes through the
 * same queue as all it writes: once it says that it seals with a key, nothing sealed with an older one comes after.
 */
export const followKeys = (store: Followed, every: number) => {
	const me = SERVER + randomUUID();
	const { setting } = store.t;
	const { keyring } = store;
	// The first look reads the file again: a key may have come since the store opened.
	let [file, said, saidAt] = ['', '', -Infinity];
	let missing: number | undefined;

	const look = async () => {
		const state = stateOf(store.keyFile);
		if (state !== file) keyring.reread();
		file = state;
		const settings = new Map((await rows()).map(({ key, value }) => [key, value]));
		const inUse = keysInUse(settings);
		const next = {
			sealing: inUse.sealing ?? keyring.sealsWith,
			indexing: inUse.indexing ?? keyring.indexesWith
		};
		const lacking = Object.values(next).find((version) => !keyring.holds(version));
		if (lacking === undefined) keyring.use(next);
		else if (missing !== lacking)
			store.onTrouble?.(new Error(`Key ${lacking} is in use, and is not in ${store.keyFile} of this server.`));
		missing = lacking;
		const gone = [...settings].filter(([key, value]) => key.startsWith(SERVER) && isForgotten(value as ServerKeys));
		await say(gone.map(([key]) => key));
		for (const [key, act] of settings) if (key.startsWith(OPERATOR_ACT)) await record(key, act as OperatorAct);
	};
	const rows = () =>
		store.db
			.select()
			.from(setting)
			.where(
				or(
					inArray(setting.key, [CANARY, INDEX_CANARY]),
					like(setting.key, `${OPERATOR_ACT}%`),
					like(setting.key, `${SERVER}%`)
				)
			);

	/** Takes away what servers have said that ended without a word. */
	const say = async (gone: string[]) => {
		const { versions: holds, sealsWith: sealing, indexesWith: indexing } = keyring;
		const words = JSON.stringify([holds, sealing, indexing]);
		if (words === said && performance.now() - saidAt < SAY_EVERY) return;
		const value: ServerKeys = { holds, sealing, indexing, at: Date.now() };
		await store.write((tx) => [
			tx.delete(setting).where(inArray(setting.key, [me, ...gone])),
			tx.insert(setting).values({ key: me, value })
		]);
		[said, saidAt] = [words, performance.now()];
	};

	// Of several servers one takes it.
	const record = (key: string, { act, detail, at }: OperatorAct) =>
		store
			.write((tx) => [
				expectOne(tx.delete(setting).where(eq(setting.key, key))),
				store.audit.row({ at, by: 'operator', act, subject: 'keys', detail })
			])
			.catch((cause: unknown) => {
				if (!(cause instanceof Conflict)) throw cause;
			});

	let turn = Promise.resolve();
	let told: string | undefined;
	// That nothing can be saved is said elsewhere, and anything else not every second.
	const failed = (cause: unknown) => {
		if (!(cause instanceof StoreUnavailable) && String(cause) !== told) store.onTrouble?.(cause);
		told = String(cause);
	};
	const again = () => (turn = turn.then(look).then(() => void (told = undefined), failed));
	const timer = setInterval(() => void again(), every).unref();
	void again();
	return {
		async stop() {
			clearInterval(timer);
			await turn;
			await store.write((tx) => [tx.delete(setting).where(eq(setting.key, me))]).catch(() => {});
		}
	};
};

const isForgotten = ({ at }: ServerKeys): boolean => at < Date.now() - FORGOTTEN_AFTER;

const stateOf = (file: string): string => {
	const found = statSync(file, { throwIfNoEntry: false });
	return found ? [found.ino, found.size, found.mtimeMs].join(' ') : '';
};
