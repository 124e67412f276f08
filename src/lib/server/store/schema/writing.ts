import type { OwnSection } from '#lib/domain/note.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What staff use to write notes. */
export const writing = (c: Kit, { staff, program }: Pick<ReturnType<typeof people>, 'staff' | 'program'>) => {
	/** A staff member's own phrase, which no one else sees. `key` is what they type to insert it. */
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
	/** A version of a program's own note format. Append-only: a note keeps the version it was created with. */
	const ownFormat = c.table(
		'own_format',
		{
			id: c.text('id').notNull(),
			version: c.int('version').notNull(),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			name: c.json('name').$type<Local>().notNull(),
			sections: c.json('sections').$type<OwnSection[]>().notNull(),
			/** No longer offered. */
			retired: c.bool('retired').notNull().default(false),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.id, t.version] }), c.index('own_format_of_program').on(t.programId)]
	);

	return { snippet, ownFormat };
};
