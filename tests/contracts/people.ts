import type { EventRow, Store } from '#lib/server/store/store.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** The Tuesday meeting of one group, and the people in it. */
export const TUESDAY = 8_123_456_789_012_345;
export const MONDAY_NOON = 1_772_452_800_000;

export const said = (seq: number, body: string, session = TUESDAY): EventRow => ({
	session,
	seq,
	at: MONDAY_NOON + seq,
	on: 'room',
	by: 'ana',
	commandId: `ana-${seq}`,
	body
});

export const client = (id: string, name: string) => ({
	id,
	name,
	preferredName: name,
	locale: 'es',
	details: null,
	version: 1,
	mergedInto: null,
	createdAt: MONDAY_NOON
});

/** A draft of Ana's note by her facilitator Ruth. */
export const draft = (id = 'note-ana', person = 'ana') => ({
	id,
	session: TUESDAY,
	kind: 'progress-note' as const,
	person,
	clientId: person,
	format: 'DAP',
	content: 'Ana spoke about her sister.',
	status: 'draft' as const,
	version: 1,
	authorId: 'ruth',
	createdAt: MONDAY_NOON,
	changedAt: MONDAY_NOON
});

export const read = (by: string, subject: string, detail?: string) => ({
	at: MONDAY_NOON,
	by,
	act: 'note.read',
	subject,
	session: TUESDAY,
	clientId: 'ana',
	detail
});

/** A unit of inserts into one table. */
export const adds =
	(store: Store, ...clients: ReturnType<typeof client>[]) =>
	(tx: Tx): Statement[] =>
		clients.map((row) => tx.insert(store.t.client).values(row));
