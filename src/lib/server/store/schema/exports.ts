import type { Authority, DisclosedPart } from '#lib/domain/disclosure.ts';
import type { JobKind, JobStatus } from '#lib/domain/job.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What leaves the program: background jobs, and the accounting of disclosures. */
export const exporting = (
	c: Kit,
	{ client, staff, program }: Pick<ReturnType<typeof people>, 'client' | 'staff' | 'program'>
) => {
	/** A long-running job in the background, for the person who asked. Its file is deleted when it expires. */
	const job = c.table(
		'job',
		{
			id: c.text('id').primaryKey(),
			kind: c.text('kind').$type<JobKind>().notNull(),
			by: c
				.text('by')
				.notNull()
				.references(() => staff.id),
			/** JSON, by kind: which people or groups, and the period. */
			params: c.sealed('params').notNull(),
			status: c.text('status').$type<JobStatus>().notNull(),
			done: c.int('done').notNull().default(0),
			/** Null until known. */
			total: c.int('total'),
			/** The name of the downloaded file; it names no person. */
			fileName: c.text('file_name'),
			/** The file's own key: without it no one can read the file, wherever a copy ended up. */
			fileKey: c.sealed('file_key'),
			bytes: c.bigint('bytes'),
			/** SHA-256 of the downloaded file, in hex. */
			hash: c.text('hash'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull(),
			expiresAt: c.instant('expires_at').notNull()
		},
		(t) => [c.index('job_of_staff').on(t.by, t.createdAt), c.index('job_by_status').on(t.status, t.expiresAt)]
	);

	/** The accounting of disclosures: what of a client's record was given to whom, and on what legal basis. Never changed or deleted. */
	const disclosure = c.table(
		'disclosure',
		{
			id: c.text('id').primaryKey(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			recipient: c.sealed('recipient').notNull(),
			purpose: c.sealed('purpose').notNull(),
			authority: c.text('authority').$type<Authority>().notNull(),
			/** The consent, court order or law, in words. */
			basis: c.sealed('basis').notNull(),
			/** `YYYY-MM-DD`, both inclusive. */
			fromDay: c.text('from_day').notNull(),
			toDay: c.text('to_day').notNull(),
			parts: c.json('parts').$type<DisclosedPart[]>().notNull(),
			/** JSON: each document's id, version and the hash covered by its signature. */
			documents: c.sealed('documents').notNull(),
			/** Whether the program was marked as 42 CFR Part 2, and if so, what the consent covers. */
			part2: c.bool('part_2').notNull(),
			scope: c.sealed('scope'),
			pages: c.int('pages').notNull(),
			/** SHA-256 of the disclosed file, in hex. */
			hash: c.text('hash').notNull(),
			by: c
				.text('by')
				.notNull()
				.references(() => staff.id),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('disclosure_of_client').on(t.clientId, t.at)]
	);

	return { job, disclosure };
};
