import { join } from 'node:path';
import { ANCHORS, Anchors } from '#lib/server/audit/anchors.ts';
import { Chain, type AuditEntry } from '#lib/server/audit/chain.ts';
import { endOf, headRow } from '#lib/server/audit/keyed-head.ts';
import { cameFrom, provenance } from '#lib/server/audit/provenance.ts';
import { keyIsInUse, openChain } from '#lib/server/audit/open-chain.ts';
import { assertKeyFits } from './canary.ts';
import type { Engine, Writer } from './engine.ts';
import { Conflict, StoreRefused, StoreUnavailable } from './errors.ts';
import { followKeys, LOOK_EVERY } from './follow-keys.ts';
import { inserting } from './insert.ts';
import { openKeyring } from './keyring-file.ts';
import { movingHead } from './moving-head.ts';
import { pouring } from './pour.ts';
import { tables } from './schema.ts';
import type { Store, StoreOptions } from './store.ts';

/** Assembles a store on an engine. */
export const assemble = async (engine: Engine, options: StoreOptions): Promise<Store> => {
	const { dataDir, keyFile = join(dataDir, 'key.json'), auditKeyFile = join(dataDir, 'audit-key.json') } = options;
	const keyring = openKeyring(keyFile, { create: engine.isNew });
	await engine.migrate();
	const { db, client } = engine;
	const t = tables(engine.kit(keyring));
	const { isNew } = engine;
	const { operation } = options;
	const { key, end, eras, state } = await openChain(db, t, { file: auditKeyFile, isNew, operation });
	const chain = new Chain(key);
	chain.reset(end);
	const anchors = new Anchors({
		file: join(dataDir, ANCHORS),
		key,
		oldMac: (text) => keyring.permanentIndex(text, 'audit.anchor'),
		copy: options.auditCopyFile,
		onLine: options.onAnchor,
		onTrouble: options.onTrouble
	});
	const writer = engine.writer(
		chain,
		async () => chain.reset(await endOf(db, t, key)),
		movingHead(chain, key, eras, { t, db, client }),
		() => anchors.note(chain.head)
	);
	let closed: Promise<void> | undefined;
	// A unit may run in another unit's async context, so it keeps the provenance it was submitted with.
	const write: Store['write'] = (build) => {
		const from = provenance();
		if (closed) return Promise.reject(new StoreUnavailable('The store is closed.'));
		return writer.write((tx) => cameFrom(from, () => build(tx)));
	};
	const insertEvents = inserting(t.event, db, client);
	const insertAudit = inserting(t.audit, db, client);
	const row = (entry: AuditEntry) => {
		const from = provenance();
		return insertAudit(() => [chain.link(entry, from)]);
	};

	/** The first row under the key seals the rows before it. */
	const seal = (act?: string) =>
		write((tx) => [
			tx.delete(t.auditHead),
			tx.insert(t.auditHead).values(headRow(chain.head, eras, key)),
			...(act ? [row({ at: Date.now(), by: 'system', act, subject: 'audit' })] : [])
		]).catch(refuseIfTaken);
	if (state === 'begins') await seal();
	if (state === 'unkeyed') await seal('audit.keyed');
	if (state === 'sealed-again') await seal('audit.sealed-again');
	if (state === 'headless') options.onTrouble?.(new Error('The audit chain has no keyed head.'));
	else keyIsInUse(auditKeyFile);
	await assertKeyFits({ db, t, write }, keyring);
	if (state === 'sealed-again') anchors.putAside();
	if (anchors.isThere && state !== 'unkeyed') anchors.resume();
	else anchors.write(chain.head, 'head');

	const audit: Store['audit'] = {
		row,
		key,
		digest: (detail) => keyring.permanentIndex(detail, 'audit.detail'),
		anchors: () => {
			anchors.flush();
			return anchors.read();
		},
		async restored(entry) {
			await write(() => [row(entry)]);
			anchors.write(chain.head, 'restored');
		}
	};
	let following: ReturnType<typeof followKeys> | undefined;
	const close = async () => {
		await writer.settle();
		anchors.flush();
		await engine.close();
	};
	return {
		engine: engine.name,
		t,
		db,
		write,
		append: (rows) => insertEvents(() => rows),
		pour: pouring(t, db),
		audit,
		blindIndex: (value, purpose) => keyring.blindIndex(value, purpose),
		blindIndexes: (value, purpose) => keyring.blindIndexes(value, purpose),
		followKeys(every = LOOK_EVERY) {
			// Bypasses `closed`: its last write comes when the store no longer accepts others.
			const last: Store['write'] = (build) => writer.write(build);
			following ??= followKeys({ db, t, write: last, audit, keyring, keyFile, onTrouble: options.onTrouble }, every);
		},
		backup: (file) => engine.backup(file),
		emptyLog: () => engine.emptyLog(),
		health: async () => ({ engine: engine.name, ...(await stateOf(writer, { db, t })), waiting: writer.waiting }),
		close: () => (closed ??= Promise.resolve(following?.stop()).then(close))
	};
};

const refuseIfTaken = (cause: unknown) => {
	if (!(cause instanceof Conflict)) throw cause;
	throw new StoreRefused('Another server has just begun the audit trail of this database. Start this one again.');
};

const stateOf = async (writer: Writer, { db, t }: Pick<Store, 'db' | 't'>) => {
	try {
		await db.select({ key: t.setting.key }).from(t.setting).limit(1);
		return writer.trouble ? { ok: false, why: writer.trouble } : { ok: true };
	} catch (cause) {
		return { ok: false, why: String((cause as { code?: unknown }).code ?? cause) };
	}
};
