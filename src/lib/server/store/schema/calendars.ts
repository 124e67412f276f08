import type { Kit } from '#lib/server/store/kit.ts';
import type { episodes } from './episodes.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'staff'> & Pick<ReturnType<typeof episodes>, 'consent'>;

/** What goes out so that people come: calendars that others' programs fetch, and reminders by mail. */
export const calendars = (c: Kit, { client, staff, consent }: Others) => {
	/** A secret address under which one person's appointments can be fetched. `tokenIndex` is the SHA-256 of what stands in it. */
	const calendarFeed = c.table(
		'calendar_feed',
		{
			id: c.text('id').primaryKey(),
			/** One of the two. */
			staffId: c.text('staff_id').references(() => staff.id),
			clientId: c.text('client_id').references(() => client.id),
			tokenIndex: c.text('token_index').notNull().unique(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			/** When it was fetched last, to the hour. */
			readAt: c.instant('read_at'),
			revokedAt: c.instant('revoked_at')
		},
		(t) => [c.index('calendar_feed_of_staff').on(t.staffId), c.index('calendar_feed_of_client').on(t.clientId)]
	);

	/** That somebody wants to be reminded by mail, which they agreed to. */
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
			/** Nothing is sent between the two, `HH:MM` on the wall of the program. */
			quietFrom: c.text('quiet_from').notNull(),
			quietTo: c.text('quiet_to').notNull(),
			/** Stands in each mail: whoever has it can stop the mails, and do nothing else. */
			stopToken: c.sealed('stop_token').notNull(),
			stopTokenIndex: c.text('stop_token_index').notNull().unique(),
			by: c.text('by').notNull(),
			startedAt: c.instant('started_at').notNull(),
			endedAt: c.instant('ended_at')
		},
		(t) => [c.index('reminder_of_client').on(t.clientId), c.index('reminder_by_end').on(t.endedAt)]
	);

	/** A mail of a day: what it said, how often it was tried, and whether it was handed over. */
	const reminderMail = c.table(
		'reminder_mail',
		{
			reminderId: c
				.text('reminder_id')
				.notNull()
				.references(() => reminder.id),
			/** `YYYY-MM-DD` where the program is, and what the mail said of it: the first start, or null that there is nothing. */
			day: c.text('day').notNull(),
			edition: c.int('edition').notNull(),
			startsAt: c.instant('starts_at'),
			at: c.instant('at').notNull(),
			/** How often it could not be handed over; it was once `sentAt` is there. */
			tries: c.int('tries').notNull().default(0),
			sentAt: c.instant('sent_at')
		},
		(t) => [c.primaryKey({ columns: [t.reminderId, t.day, t.edition] })]
	);

	return { calendarFeed, reminder, reminderMail };
};
