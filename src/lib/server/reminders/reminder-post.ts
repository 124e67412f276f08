import { and, eq, gte, inArray, isNull, lt, ne } from 'drizzle-orm';
import type { Locale } from '#lib/domain/worksheet.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import type { SendMail } from '#lib/server/mail/transport.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Store } from '#lib/server/store/store.ts';
import { mailsDue, type DueMail, type Said } from './due.ts';
import { reminderMail } from './reminder-mail.ts';

type Options = {
	send: SendMail;
	origin: string | null;
	onFailed: (error: unknown, tries: number) => void;
	now?: () => number;
};

const day = 24 * 3600_000;
/** The number of attempts per mail, one per round; then that mail is given up. */
const mostTries = 12;

type Row = Awaited<ReturnType<ReminderPost['rows']>>[number];

/** Mails reminders that are due. Rows keep what was sent, so that a restart forgets no mail and repeats none it knows of. */
export class ReminderPost {
	#store: Store;
	#options: Required<Options>;
	#turn: Promise<void> = Promise.resolve();

	constructor(store: Store, { now = Date.now, ...options }: Options) {
		this.#store = store;
		this.#options = { ...options, now };
	}

	/** One round at a time, however often it is called. */
	deliver(): Promise<void> {
		const round = this.#turn.then(() => this.#deliver());
		this.#turn = round.catch(() => {});
		return round;
	}

	async #deliver() {
		for (const row of await this.rows()) {
			const [starts, said] = await Promise.all([this.#starts(row), this.#said(row.id)]);
			const clock = { now: this.#options.now(), timeZone: row.timeZone };
			for (const due of mailsDue(row, { starts, said }, clock)) await this.#post(row, due);
		}
	}

	/** Clients to remind: none whose consent was revoked or has expired. */
	async rows() {
		const { db, t } = this.#store;
		const rows = await db
			.select({
				reminder: t.reminder,
				programId: t.program.id,
				timeZone: t.program.timeZone,
				expiresOn: t.consent.expiresOn
			})
			.from(t.reminder)
			.innerJoin(t.consent, eq(t.consent.id, t.reminder.consentId))
			.innerJoin(t.program, eq(t.program.id, t.consent.programId))
			.where(and(isNull(t.reminder.endedAt), isNull(t.consent.revokedOn)));
		const now = this.#options.now();
		return rows
			.filter(({ expiresOn, timeZone }) => expiresOn === null || expiresOn >= dayOf(now, timeZone))
			.map(({ reminder, programId, timeZone }) => ({ ...reminder, programId, timeZone }));
	}

	/** The first start of each day from yesterday to a few days ahead. */
	async #starts({ clientId, programId, timeZone, hoursBefore }: Row): Promise<Map<string, number>> {
		const { db, t } = this.#store;
		const now = this.#options.now();
		const stays = await db
			.select({ groupId: t.enrolment.groupId, from: t.enrolment.startsOn, to: t.enrolment.endsOn })
			.from(t.enrolment)
			.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
			.where(and(eq(t.group.programId, programId), inArray(t.enrolment.clientId, await idsOf(clientId, this.#store))));
		if (stays.length === 0) return new Map();
		const sessions = await db
			.select({ groupId: t.session.groupId, start: t.session.plannedStart })
			.from(t.session)
			.where(
				and(
					inArray(t.session.groupId, [...new Set(stays.map(({ groupId }) => groupId))]),
					ne(t.session.status, 'discarded'),
					isNull(t.session.cancelledAt),
					gte(t.session.plannedStart, now - day),
					lt(t.session.plannedStart, now + hoursBefore * 3600_000 + 2 * day)
				)
			);
		const starts = new Map<string, number>();
		for (const { groupId, start } of sessions) {
			const on = dayOf(start, timeZone);
			const isIn = stays.some((one) => one.groupId === groupId && one.from <= on && (one.to === null || on <= one.to));
			if (isIn && start < (starts.get(on) ?? Infinity)) starts.set(on, start);
		}
		return starts;
	}

	/** What the last mail about each day said. A mail that could not be sent does not count. */
	async #said(reminderId: string): Promise<Map<string, Said>> {
		const { db, t } = this.#store;
		const rows = await db
			.select()
			.from(t.reminderMail)
			.where(and(eq(t.reminderMail.reminderId, reminderId), gte(t.reminderMail.at, this.#options.now() - 14 * day)));
		const said = new Map<string, Said>();
		for (const row of rows.sort((a, b) => a.edition - b.edition))
			if (row.sentAt !== null || row.tries >= mostTries)
				said.set(row.day, { startsAt: row.startsAt, edition: row.edition });
		return said;
	}

	/** The row counts attempts. If the process ends right after the mail was sent, it is sent again: better than never. */
	async #post(row: Row, due: DueMail) {
		const { t, write, db } = this.#store;
		const { send, origin, onFailed, now } = this.#options;
		const key = { reminderId: row.id, day: due.day, edition: due.edition };
		const where = and(
			eq(t.reminderMail.reminderId, row.id),
			eq(t.reminderMail.day, due.day),
			eq(t.reminderMail.edition, due.edition)
		);
		const [before] = await db.select().from(t.reminderMail).where(where);
		const tries = (before?.tries ?? 0) + 1;
		await write((tx) => [
			before
				? tx.update(t.reminderMail).set({ tries, startsAt: due.startsAt }).where(where)
				: tx.insert(t.reminderMail).values({ ...key, startsAt: due.startsAt, at: now(), tries })
		]);
		const stop = origin && `${origin}/reminders/stop#${row.stopToken}`;
		try {
			const locale: Locale = localeOf(row.locale);
			await send(reminderMail({ to: row.email, locale, due, timeZone: row.timeZone, stop }));
			await write((tx) => [tx.update(t.reminderMail).set({ sentAt: now() }).where(where)]);
		} catch (error) {
			onFailed(error, tries);
		}
	}
}
