import type { Kit } from '#lib/server/store/kit.ts';
import type { episodes } from './episodes.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'staff'> & Pick<ReturnType<typeof episodes>, 'consent'>;

/** What helps people to come: calendar feeds that other programs fetch, and reminders by mail. */
export const calendars = (c: Kit, { client, staff, consent }: Others) => {
	/** A secret address that serves one person's appointments. `tokenIndex` is the SHA-256 of the token in it. */
	const calendarFeed = c.table(
		'calendar_feed',
		{
			id: c.text('id').primaryKey(),
			/** Exactly one of the two is set. */
			staffId: c.text('staff_id').references(() => staff.id),
			clientId: c.text('client_id').references(() => client.id),
			tokenIndex: c.text('token_index').notNull().unique(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			/** When it was last fetched, to the hour. */
			readAt: c.instant('read_at'),
			revokedAt: c.instant('revoked_at')
		},
		(t) => [c.index('calendar_feed_of_staff').on(t.staffId), c.index('calendar_feed_of_client').on(t.clientId)]
	);

	/** A person's request, and consent, to be reminded by mail. */
	const reminder = c.table(
		'reminder',
		{
			id: c.text('id').primaryKey(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			consentId: c
				.text('consent_id')
				.notNull()
				.references(() => consent.id),
			email: c.sealed('email').notNull(),
			locale: c.text('locale').notNull(),
			hoursBefore: c.int('hours_before').notNull(),
			/** Quiet hours, `HH:MM` local time of the program: no mail is sent between the two. */
			quietFrom: c.text('quiet_from').notNull(),
			quietTo: c.text('quiet_to').notNull(),
			/** Included in each mail; it allows stopping the mails and nothing else. */
			stopToken: c.sealed('stop_token').notNull(),
			stopTokenIndex: c.text('stop_token_index').notNull().unique(),
			by: c.text('by').notNull(),
			startedAt: c.instant('started_at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [c.index('reminder_of_client').on(t.clientId), c.index('reminder_by_end').on(t.endedAt)]
	);

	/** A mail about one day: what it said, how often it was tried, and whether it was sent. */
	const reminderMail = c.table(
		'reminder_mail',
		{
			reminderId: c
				.text('reminder_id')
				.notNull()
				.references(() => reminder.id),
			/** The program's date, `YYYY-MM-DD`. `startsAt` is what the mail said about it: the first start, or null for nothing that day. */
			day: c.text('day').notNull(),
			edition: c.int('edition').notNull(),
			startsAt: c.instant('starts_at'),
			at: c.instant('at').notNull(),
			/** Failed attempts to send; it was sent if `sentAt` is set. */
			tries: c.int('tries').notNull().default(0),
			sentAt: c.instant('sent_at')
		},
		(t) => [c.primaryKey({ columns: [t.reminderId, t.day, t.edition] })]
	);

	return { calendarFeed, reminder, reminderMail };
};
