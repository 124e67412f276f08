import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { eq, inArray, like, or } from 'drizzle-orm';
import { CANARY, INDEX_CANARY, keysInUse } from './canary.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { expectOne } from './statement.ts';
import type { Store } from './store.ts';

/** Milliseconds between two checks. A new key is not used until every server has checked for it. */
export const LOOK_EVERY = 1_000;
/** A running server repeats its row this often; one silent for three times as long is taken to have ended. */
const SAY_EVERY = 20_000;
export const SILENT_AFTER = 3 * SAY_EVERY;
const FORGOTTEN_AFTER = 60 * SAY_EVERY;

/** Prefix of the settings in which each server lists the keys it holds and uses. */
export const SERVER = 'keys.server.';
/** Prefix of the settings in which an operator's command leaves an act for the audit trail; only a running server knows the end of the chain. */
export const OPERATOR_ACT = 'keys.act.';

export type ServerKeys = { holds: number[]; sealing: number; indexing: number; at: number };
export type OperatorAct = { act: string; detail: string; at: number };

type Followed = Pick<Store, 'db' | 't' | 'write' | 'audit'> & {
	keyring: Keyring;
	keyFile: string;
	onTrouble?: (cause: unknown) => void;
};

/**
 * Lets a running server switch to another key while an operator rotates them. What it says about its keys goes through the same queue as all its
 * writes: once it says that it seals with a key, nothing sealed with an older key follows.
 */
export const followKeys = (store: Followed, every: number) => {
	const me = SERVER + randomUUID();
	const { setting } = store.t;
	const { keyring } = store;
	// The first check rereads the file: a key may have been added since the store opened.
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

	/** Writes this server's row, and deletes the rows of servers that ended without deleting theirs. */
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

	// If there are several servers, one of them records it.
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
	// A failure to save is reported elsewhere; any other is reported once, not every second.
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
