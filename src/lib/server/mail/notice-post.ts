import { and, asc, eq, lte } from 'drizzle-orm';
import type { NoticeFacts, NoticeKind } from '#lib/domain/notice.ts';
import { noPassword } from '#lib/server/auth/passwords.ts';
import { localeOf } from '#lib/server/auth/staff.ts';
import type { Store } from '#lib/server/store/store.ts';
import { noticeMail } from './notice-mail.ts';
import type { SendMail } from './transport.ts';

const minute = 60_000;
/** How long to wait after each failed attempt; then the mail is given up. The notice stays on the page. */
export const waits = [minute, 5 * minute, 30 * minute, 2 * 60 * minute];
/** Notices older than this are no longer mailed: mail may be set up long after they were written. */
const stale = 24 * 60 * minute;
const atOnce = 20;

type Options = {
	send: SendMail;
	origin: string | null;
	onFailed: (error: unknown, tries: number, givenUp: boolean) => void;
	now?: () => number;
};

/** Mails notices that are due. Their rows say what is due, so a restart neither forgets nor repeats one. */
export class NoticePost {
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
		const { notice, staff } = this.#store.t;
		const due = await this.#store.db
			.select({
				id: notice.id,
				kind: notice.kind,
				facts: notice.facts,
				at: notice.at,
				tries: notice.mailTries,
				to: staff.email,
				locale: staff.locale,
				passwordHash: staff.passwordHash
			})
			.from(notice)
			.innerJoin(staff, eq(staff.id, notice.staffId))
			.where(lte(notice.mailDue, this.#options.now()))
			.orderBy(asc(notice.mailDue))
			.limit(atOnce);
		for (const one of due) {
			const isNews = one.passwordHash !== noPassword && one.at > this.#options.now() - stale;
			await this.#settle(one.id, one.tries, isNews ? await this.#try(one) : null);
		}
	}

	/** When to try again; null if there is nothing left to do. */
	async #try({ to, locale, kind, facts, tries }: Due): Promise<number | null> {
		const { send, origin, onFailed, now } = this.#options;
		try {
			const { count } = JSON.parse(facts) as NoticeFacts;
			await send(noticeMail({ to, locale: localeOf(locale), kind, count, origin }));
			return null;
		} catch (error) {
			const wait = waits[tries];
			onFailed(error, tries + 1, wait === undefined);
			return wait === undefined ? null : now() + wait;
		}
	}

	async #settle(id: string, tries: number, mailDue: number | null) {
		const { notice } = this.#store.t;
		await this.#store.write((tx) => [
			tx
				.update(notice)
				.set({ mailDue, mailTries: tries + 1 })
				.where(and(eq(notice.id, id), eq(notice.mailTries, tries)))
		]);
	}
}

type Due = { to: string; locale: string; kind: NoticeKind; facts: string; tries: number };
