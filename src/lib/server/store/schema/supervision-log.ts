import type { SupervisionKind, Verdict } from '#lib/domain/supervision-log.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What a supervisor and a supervisee recorded about their meetings. Append-only. */
export const supervisionLog = (c: Kit, { staff }: Pick<ReturnType<typeof people>, 'staff'>) => {
	/** Written and attested by the supervisor. A correction is its own entry, and an entry can be corrected once. */
	const supervisionEntry = c.table(
		'supervision_entry',
		{
			id: c.text('id').primaryKey(),
			superviseeId: c
				.text('supervisee_id')
				.notNull()
				.references(() => staff.id),
			supervisorId: c
				.text('supervisor_id')
				.notNull()
				.references(() => staff.id),
			/** `YYYY-MM-DD`. */
			day: c.text('day').notNull(),
			minutes: c.int('minutes').notNull(),
			kind: c.text('kind').$type<SupervisionKind>().notNull(),
			/** Identifies clients by initials only. */
			topics: c.sealed('topics').notNull(),
			actions: c.sealed('actions').notNull(),
			corrects: c.text('corrects'),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.index('supervision_entry_of').on(t.superviseeId, t.day),
			c.uniqueIndex('supervision_entry_corrects').on(t.corrects)
		]
	);

	/** The supervisee's response to an entry, once. */
	const supervisionAnswer = c.table('supervision_answer', {
		entryId: c
			.text('entry_id')
			.primaryKey()
			.references(() => supervisionEntry.id),
		verdict: c.text('verdict').$type<Verdict>().notNull(),
		/** What differs; empty if they attest. */
		words: c.sealed('words').notNull(),
		by: c.text('by').notNull(),
		at: c.instant('at').notNull()
	});

	return { supervisionEntry, supervisionAnswer };
};
