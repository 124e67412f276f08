import type { Outcome } from '#lib/domain/practice.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** What a client has outside sessions: a personal link, the devices it was opened on, practice at home, and their own worksheets. */
export const personal = (c: Kit, { client }: Pick<ReturnType<typeof people>, 'client'>) => {
	const ofClient = () =>
		c
			.text('client_id')
			.notNull()
			.references(() => client.id);

	/** A personal link. `tokenIndex` is the SHA-256 of the token in it; a new link revokes the one before. */
	const personalAccess = c.table(
		'personal_access',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			tokenIndex: c.text('token_index').notNull().unique(),
			/** Argon2id of the PIN, null until the link is first opened. Also sealed: six digits are quickly brute-forced from a hash. */
			pinHash: c.sealed('pin_hash'),
			pinSetAt: c.instant('pin_set_at'),
			/** Wrong PINs since the last correct one. */
			failures: c.int('failures').notNull().default(0),
			/** The chart may show how many worksheets there are besides those that staff may read. */
			tellsOfMore: c.bool('tells_of_more').notNull().default(false),
			openedAt: c.instant('opened_at'),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			revokedAt: c.instant('revoked_at')
		},
		(t) => [c.index('personal_access_of_client').on(t.clientId)]
	);

	/** A device on which a link was opened. It asks for the PIN again after not being used for a while. */
	const personalDevice = c.table(
		'personal_device',
		{
			id: c.text('id').primaryKey(),
			accessId: c
				.text('access_id')
				.notNull()
				.references(() => personalAccess.id),
			tokenIndex: c.text('token_index').notNull().unique(),
			/** The person said that no one else uses it, so it locks later. */
			isOwn: c.bool('is_own').notNull().default(false),
			/** The correct PIN was entered on it at least once. */
			openedBefore: c.bool('opened_before').notNull().default(false),
			/** Null while it is locked. */
			unlockedAt: c.instant('unlocked_at'),
			usedAt: c.instant('used_at').notNull(),
			createdAt: c.instant('created_at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [c.index('personal_device_of_access').on(t.accessId)]
	);

	/** What a person agreed to practice until next time, and what came of it. Their words are sealed. */
	const homework = c.table(
		'homework',
		{
			id: c.text('id').primaryKey(),
			session: c.bigint('session').notNull(),
			block: c.text('block').notNull(),
			seat: c.text('seat').notNull(),
			clientId: c.text('client_id'),
			/** JSON, by language: what was agreed, as suggested or as they changed it. */
			text: c.sealed('text').notNull(),
			agreedAt: c.instant('agreed_at').notNull(),
			outcome: c.text('outcome').$type<Outcome>(),
			/** What got in the way, in their words. */
			hindrance: c.sealed('hindrance'),
			markedAt: c.instant('marked_at'),
			reviewedAt: c.instant('reviewed_at'),
			reviewedBy: c.text('reviewed_by')
		},
		(t) => [
			c.uniqueIndex('homework_of_seat').on(t.session, t.block, t.seat),
			c.index('homework_of_client').on(t.clientId, t.agreedAt)
		]
	);

	/** A worksheet that a person fills in outside sessions. `answers`, `recent` and `version` are as in `response`. */
	const personalSheet = c.table(
		'personal_sheet',
		{
			id: c.text('id').primaryKey(),
			clientId: ofClient(),
			worksheet: c.text('worksheet').notNull(),
			answers: c.sealed('answers').notNull(),
			recent: c.json('recent').$type<string[]>().notNull(),
			version: c.int('version').notNull(),
			/** The session response that it continues; null for a new one. */
			follows: c.text('follows'),
			/** Whether the person lets their care team read it; null to follow the program's default. */
			mayRead: c.bool('may_read'),
			createdAt: c.instant('created_at').notNull(),
			changedAt: c.instant('changed_at').notNull()
		},
		(t) => [c.index('personal_sheet_of_client').on(t.clientId, t.changedAt)]
	);

	return { personalAccess, personalDevice, homework, personalSheet };
};
