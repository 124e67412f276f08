import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What notes are written with. */
export const writing = (c: Kit, { staff }: Pick<ReturnType<typeof people>, 'staff'>) => {
	/** A phrase of one staff member's own, which nobody else sees. `key` is what they type to put it in. */
	const snippet = c.table(
		'snippet',
		{
			id: c.text('id').primaryKey(),
			staffId: c
				.text('staff_id')
				.notNull()
				.references(() => staff.id),
			key: c.sealed('key').notNull(),
			text: c.sealed('text').notNull(),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.index('snippet_of_staff').on(t.staffId)]
	);
	return { snippet };
};
