import { desc } from 'drizzle-orm';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS, Anchors } from '#lib/server/audit/anchors.ts';
import { Chain, START, type AuditEntry } from '#lib/server/audit/chain.ts';
import { assertKeyFits } from './canary.ts';
import type { Engine, Writer } from './engine.ts';
import { StoreUnavailable } from './errors.ts';
import { inserting } from './insert.ts';
import { openKeyring } from './keyring-file.ts';
import { tables } from './schema.ts';
import type { Store, StoreOptions } from './store.ts';

/** The parts of a store, put together on an engine. */
export const assemble = async (engine: Engine, options: StoreOptions): Promise<Store> => {
	const { dataDir, keyFile = join(dataDir, 'key.json') } = options;
	const keyring = openKeyring(keyFile, { create: engine.isNew });
	await engine.migrate();
	const { db, client } = engine;
	const t = tables(engine.kit(keyring));
	const chain = new Chain((detail) => keyring.blindIndex(detail, 'audit.detail'));
	const anchors = new Anchors(dataDir, (text) => keyring.blindIndex(text, 'audit.anchor'));
	const reload = async () => {
		const { seq, hash } = t.audit;
		const [last] = await db.select({ seq, hash }).from(t.audit).orderBy(desc(seq)).limit(1);
		chain.reset(last ?? START);
	};
	await reload();
	const writer = engine.writer(chain, reload, () => anchors.note(chain.head));
	let closed: Promise<void> | undefined;
	const write: Store['write'] = (build) =>
		closed ? Promise.reject(new StoreUnavailable('The store is closed.')) : writer.write(build);
	await assertKeyFits({ db, t, write }, keyring);
	if (!existsSync(join(dataDir, ANCHORS))) anchors.write(chain.head, 'head');

	const insertEvents = inserting(t.event, db, client);
	const insertAudit = inserting(t.audit, db, client);
	const row = (entry: AuditEntry) => insertAudit(() => [chain.link(entry)]);
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
		audit: {
			row,
			digest: chain.digest,
			anchors: () => {
				anchors.flush();
				return anchors.read();
			},
			async restored(entry) {
				await write(() => [row(entry)]);
				anchors.write(chain.head, 'restored');
			}
		},
		blindIndex: (value, purpose) => keyring.blindIndex(value, purpose),
		backup: (file) => engine.backup(file),
		health: async () => ({ engine: engine.name, ...(await stateOf(writer, { db, t })), waiting: writer.waiting }),
		close: () => (closed ??= close())
	};
};

const stateOf = async (writer: Writer, { db, t }: Pick<Store, 'db' | 't'>) => {
	try {
		await db.select({ key: t.setting.key }).from(t.setting).limit(1);
		return writer.trouble ? { ok: false, why: writer.trouble } : { ok: true };
	} catch (cause) {
		return { ok: false, why: String((cause as { code?: unknown }).code ?? cause) };
	}
};
