import type { OwnContent } from '#lib/domain/library/own-content.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** Worksheets, forms and blocks that a program makes. They hold no word of any person, and nobody's answers. */
export const library = (c: Kit, { program }: Pick<ReturnType<typeof people>, 'program'>) => {
	/** `draft` is what is being written, null while nothing is; `edition` counts its changes, so that nobody overwrites what they have not seen. */
	const librarySheet = c.table(
		'library_sheet',
		{
			id: c.text('id').primaryKey(),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			draft: c.json('draft').$type<OwnContent>(),
			edition: c.int('edition').notNull(),
			draftBy: c.text('draft_by').notNull(),
			draftAt: c.instant('draft_at').notNull(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			/** Not offered any more; where it is planned or was used, it stays. */
			archivedAt: c.instant('archived_at')
		},
		(t) => [c.index('library_sheet_of_program').on(t.programId)]
	);

	/** What was published. Appended: no row ever changes, since plans, logs and answers name it by its number. */
	const libraryVersion = c.table(
		'library_version',
		{
			sheetId: c
				.text('sheet_id')
				.notNull()
				.references(() => librarySheet.id),
			number: c.int('number').notNull(),
			content: c.json('content').$type<OwnContent>().notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.primaryKey({ columns: [t.sheetId, t.number] })]
	);

	return { librarySheet, libraryVersion };
};
