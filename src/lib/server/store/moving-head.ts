import type { Database } from 'better-sqlite3';
import { and, eq } from 'drizzle-orm';
import type { Chain } from '#lib/server/audit/chain.ts';
import type { AuditKey } from '#lib/server/audit/key.ts';
import { headRow, type Eras } from '#lib/server/audit/keyed-head.ts';
import type { Tables } from './schema.ts';
import type { Db, Step } from './statement.ts';

type On = { t: Tables; db: Db; client: Database | undefined };

/** Moves the keyed head to the end of the chain; runs once in each transaction that added rows. A missing head is not recreated. */
export const movingHead = (chain: Chain, key: AuditKey, eras: Eras, { t, db, client }: On): Step => {
	const update = (on: Pick<Db, 'update'>) => {
		const { id, key: name, ...head } = headRow(chain.head, eras, key);
		return on
			.update(t.auditHead)
			.set({ seq: head.seq, hash: head.hash, mac: head.mac })
			.where(and(eq(t.auditHead.id, id), eq(t.auditHead.key, name)));
	};
	const prepared = client?.prepare(update(db).toSQL().sql);
	return {
		sqlite: () => {
			const { seq, hash, mac, id, key: name } = headRow(chain.head, eras, key);
			return prepared!.run(seq, hash, mac, id, name).changes;
		},
		postgres: async (tx) => {
			await update(tx);
			return 1;
		}
	};
};
