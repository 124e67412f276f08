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
			/** First characters of the login's id; null for a phone, a display and the server itself. */
			login: c.text('login'),
			address: c.text('address').$type<AddressClass>(),
			purpose: c.text('purpose').$type<Purpose>(),
			previous: c.text('previous').notNull(),
			hash: c.text('hash').notNull()
		},
		(t) => [
			c.index('audit_of_subject').on(t.subject),
			// One index for each of the viewer's filters, each with the time that its pages are sorted by.
			c.index('audit_by_time').on(t.at, t.seq),
			c.index('audit_by_person').on(t.by, t.at, t.seq),
			c.index('audit_by_client').on(t.clientId, t.at, t.seq),
			c.index('audit_by_session').on(t.session, t.at, t.seq),
			c.index('audit_by_act').on(t.act, t.at, t.seq)
		]
	);

	/** The end of the chain, in a single row keyed with the audit key. Updated in the transaction that adds the rows. */
	const auditHead = c.table('audit_head', {
		id: c.int('id').primaryKey(),
		/** Identifies the audit key without revealing it. */
		key: c.text('key').notNull(),
		seq: c.int('seq').notNull(),
		hash: c.text('hash').notNull(),
		/** The first row hashed with the key; earlier rows have plain hashes. */
		keyedFrom: c.int('keyed_from').notNull(),
		/** Rows up to this one already existed when an operator sealed the chain again; nothing proves them. */
		unprovenTo: c.int('unproven_to').notNull(),
		mac: c.text('mac').notNull()
	});

	return { audit, auditHead };
};

/** Where a request came from, as precisely as records may say: never the address itself. */
export type AddressClass = 'loopback' | 'private' | 'public';
/** The purpose of the page or tool that was used. */
export type Purpose = 'care' | 'review' | 'administration' | 'own-account';
