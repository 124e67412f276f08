import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/**
 * A clinician's own notes, kept apart from the record (45 CFR 164.501, "psychotherapy notes"): only their author can read them, and no export,
 * search or count includes them. Unlike documents of the record, they may be changed and deleted.
 */
export const processNotes = (c: Kit, { client, staff }: Pick<ReturnType<typeof people>, 'client' | 'staff'>) => ({
	processNote: c.table(
		'process_note',
		{
			id: c.text('id').primaryKey(),
			authorId: c
				.text('author_id')
				.notNull()
				.references(() => staff.id),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			/** Sealed with a key of its own, which the data key does not open, and bound to this row. Base64. */
			text: c.text('text').notNull(),
			version: c.int('version').notNull(),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.index('process_note_of').on(t.authorId, t.clientId, t.createdAt)]
	)
});
