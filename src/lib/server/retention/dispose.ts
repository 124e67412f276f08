import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { clientStatements } from './client-statements.ts';
import { logStatements } from './log-statements.ts';

/** A row in the settings, visible only to this transaction, that makes the record's triggers accept a deletion. */
const DISPOSING = 'disposing';

export type Counts = Record<string, number>;

/** Permanently deletes one client's record, in one unit. */
export async function disposeOfClient(clientId: string, by: string, act: string, at: number): Promise<Counts> {
	const { audit } = app().store;
	const { counts, sessions, statements } = await clientStatements(clientId);
	await asleep(sessions, () =>
		guarded((tx) => [
			...statements(tx, at),
			audit.row({ at, by, act: 'disposal.done', subject: act, clientId, detail: JSON.stringify(counts) })
		])
	);
	return counts;
}

/** Deletes what people said and did from one session's log, and keeps what the record is based on. */
export async function disposeOfLog(session: number, by: string, act: string, at: number): Promise<Counts> {
	const { audit } = app().store;
	const { count, statements } = await logStatements(session);
	const counts = { event: count };
	await asleep([session], () =>
		guarded((tx) => [
			...statements(tx, at),
			audit.row({ at, by, act: 'disposal.done', subject: act, session, detail: JSON.stringify(counts) })
		])
	);
	return counts;
}

const guarded = (build: (tx: Tx) => Statement[]): Promise<void> => {
	const { t, write } = app().store;
	return write((tx) => [
		tx.insert(t.setting).values({ key: DISPOSING, value: true }),
		...build(tx),
		tx.delete(t.setting).where(eq(t.setting.key, DISPOSING))
	]);
};

/** Makes sure that no live room holds what is being deleted. */
const asleep = ([first, ...others]: number[], work: () => Promise<void>): Promise<void> =>
	first === undefined ? work() : app().rooms.forget(first, () => asleep(others, work));
