import { and, eq, gt } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { networkOf } from '#lib/server/client-address.ts';
import { Guesses } from '#lib/server/live/guesses.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { inForce } from './memberships.ts';
import { notify } from './notices.ts';
import { Throttle } from './throttle.ts';

/** Failures before waits begin: for one account from one network address, all accounts from that address, and one account from anywhere. */
const FREE_FOR_ONE = 5;
const FREE_FOR_ADDRESS = 50;
const FREE_FOR_ACCOUNT = 20;
/** The longest wait, in seconds, that failures elsewhere can cause for an account: its owner must get a turn. */
const LONGEST_FOR_ACCOUNT = 60;
/** An account's owner is notified of guessing at most once in this many milliseconds. */
const QUIET = 24 * 60 * 60_000;
const DEVICE_WAIT = 8;

/**
 * `account` is the blind index of the typed address, whether or not there is such an account; `staffId` is null if none may sign in, and `device`
 * is set if its person has signed in on it before. `subject` is the audit row's.
 */
export type Attempt = {
	account: string;
	staffId: string | null;
	subject: string;
	ip: string;
	device: string | null;
};
export type Verdict = { ok: true } | { ok: false; code: 'wrong' } | { ok: false; code: 'wait'; seconds: number };

/**
 * Slows down password guessing. On a device that has signed in before, the correct password works whatever happens elsewhere, and wrong ones are
 * answered later and later; everywhere else, the wait before the next try gets longer and longer. No one is ever locked out.
 */
export class Guessing {
	#store: Store;
	#now: () => number;
	#throttle = new Throttle();
	#ownDevices: Guesses;

	/** `wait` delays an answer by the given milliseconds. */
	constructor(
		store: Store,
		now: () => number,
		wait = (time: number): Promise<unknown> => sleep(time, null, { ref: false })
	) {
		this.#store = store;
		this.#now = now;
		this.#ownDevices = new Guesses({ wait });
	}

	/** Whether it was correct, if it may be tried now. Audits a failure and notifies the people who should know. */
	async attempt(attempt: Attempt, isRight: () => Promise<boolean>): Promise<Verdict> {
		const { staffId, device } = attempt;
		const verdict =
			staffId && device
				? await this.#onOwnDevice(`${device} ${staffId}`, isRight)
				: await this.#elsewhere(attempt, isRight);
		if (!verdict.ok && verdict.code === 'wrong') await this.#refused(attempt);
		return verdict;
	}

	async #elsewhere({ account, ip }: Attempt, isRight: () => Promise<boolean>): Promise<Verdict> {
		const network = networkOf(ip);
		const keys = [
			{ key: `${account} ${network}`, free: FREE_FOR_ONE },
			{ key: network, free: FREE_FOR_ADDRESS },
			{ key: account, free: FREE_FOR_ACCOUNT, longest: LONGEST_FOR_ACCOUNT }
		];
		const seconds = await this.#throttle.attempt(keys);
		if (seconds > 0) return { ok: false, code: 'wait', seconds };
		if (!(await isRight())) return { ok: false, code: 'wrong' };
		await this.#throttle.succeeded(keys);
		return { ok: true };
	}

	async #onOwnDevice(key: string, isRight: () => Promise<boolean>): Promise<Verdict> {
		const found = await this.#ownDevices.check(key, async () => (await isRight()) || null);
		if (found === 'wait') return { ok: false, code: 'wait', seconds: DEVICE_WAIT };
		return found ? { ok: true } : { ok: false, code: 'wrong' };
	}

	async #refused({ account, staffId, subject }: Attempt) {
		const { write, audit } = this.#store;
		const admins = staffId && (await this.#isNews(account, staffId)) ? await this.#admins() : null;
		await write((tx) => [
			audit.row({ at: this.#now(), by: 'system', act: 'auth.refused', subject }),
			...(staffId && admins ? this.#telling(tx, staffId, admins) : [])
		]);
	}

	/** Whether so many passwords were tried for this account, from anywhere, that its owner should know. */
	async #isNews(account: string, staffId: string): Promise<boolean> {
		if ((await this.#throttle.failures({ key: account })) < FREE_FOR_ACCOUNT) return false;
		const { t, db } = this.#store;
		const [told] = await db
			.select({ id: t.notice.id })
			.from(t.notice)
			.where(and(eq(t.notice.staffId, staffId), eq(t.notice.kind, 'guessed-at'), gt(t.notice.at, this.#now() - QUIET)))
			.limit(1);
		return told === undefined;
	}

	/** Notifies the person, and tells all administrators whose account it is. */
	#telling(tx: Tx, staffId: string, admins: string[]): Statement[] {
		const at = this.#now();
		return [
			...notify(this.#store, tx, { staffId, kind: 'guessed-at', facts: {}, at }),
			...admins
				.filter((admin) => admin !== staffId)
				.flatMap((admin) =>
					notify(this.#store, tx, { staffId: admin, kind: 'colleague-guessed-at', facts: { about: staffId }, at })
				),
			this.#store.audit.row({ at, by: 'system', act: 'auth.guessed-at', subject: staffId })
		];
	}

	async #admins(): Promise<string[]> {
		const { t, db } = this.#store;
		const { staffId, standing } = t.membership;
		const rows = await db
			.selectDistinct({ staffId })
			.from(t.membership)
			.where(and(eq(standing, 'admin'), inForce(t, this.#now())));
		return rows.map((row) => row.staffId);
	}
}
