import type { Kit } from '#lib/server/store/kit.ts';

/** Who saw or changed what (R17). */
export const auditing = (c: Kit) => {
	/** Append-only and chained: each row holds the keyed hash of the one before. */
	const audit = c.table(
		'audit',
		{
			seq: c.int('seq').primaryKey(),
			at: c.instant('at').notNull(),
			by: c.text('by').notNull(),
			act: c.text('act').notNull(),
			subject: c.text('subject').notNull(),
			session: c.bigint('session'),
			clientId: c.text('client_id'),
			detail: c.sealed('detail'),
			/** The start of the login's id; null for a phone, a display and the server itself. */
			login: c.text('login'),
			address: c.text('address').$type<AddressClass>(),
			purpose: c.text('purpose').$type<Purpose>(),
			previous: c.text('previous').notNull(),
			hash: c.text('hash').notNull()
		},
		(t) => [
			c.index('audit_of_subject').on(t.subject),
			// The viewer's filters, each with the time that its pages go by.
			c.index('audit_by_time').on(t.at, t.seq),
			c.index('audit_by_person').on(t.by, t.at, t.seq),
			c.index('audit_by_client').on(t.clientId, t.at, t.seq),
			c.index('audit_by_session').on(t.session, t.at, t.seq),
			c.index('audit_by_act').on(t.act, t.at, t.seq)
		]
	);

	/** Where the chain ends, in one row under the audit key. It moves in the transaction that adds the rows. */
	const auditHead = c.table('audit_head', {
		id: c.int('id').primaryKey(),
		/** Names the audit key without telling it. */
		key: c.text('key').notNull(),
		seq: c.int('seq').notNull(),
		hash: c.text('hash').notNull(),
		/** The first row that is hashed under the key; the ones before have plain hashes. */
		keyedFrom: c.int('keyed_from').notNull(),
		/** Rows up to this one were there when an operator sealed the chain again; nothing proves them. */
		unprovenTo: c.int('unproven_to').notNull(),
		mac: c.text('mac').notNull()
	});

	return { audit, auditHead };
};

/** Where a request came from, as far as a record may know it: never the address itself. */
export type AddressClass = 'loopback' | 'private' | 'public';
/** What the surface that was used is for. */
export type Purpose = 'care' | 'review' | 'administration' | 'own-account';
