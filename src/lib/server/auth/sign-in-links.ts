import { and, eq, gt, isNull } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { notify } from './notices.ts';

/** How long a link is valid, in ms. */
export const linkLasts = 24 * 60 * 60_000;

const indexOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Links with which a person chooses their own password: for a first sign-in, or after losing it. No one else ever knows a password, not even an
 * administrator (R21). Only a person's newest link works.
 */
export class SignInLinks {
	#store: Store;
	#now: () => number;

	constructor(store: Store, now: () => number) {
		this.#store = store;
		this.#now = now;
	}

	/** The token goes into the link and nowhere else. */
	async make(staffId: string, by: string): Promise<string> {
		const { t, audit, write } = this.#store;
		const token = randomBytes(24).toString('base64url');
		const at = this.#now();
		await write((tx) => [
			tx
				.update(t.signInLink)
				.set({ expiresAt: at })
				.where(and(eq(t.signInLink.staffId, staffId), isNull(t.signInLink.usedAt), gt(t.signInLink.expiresAt, at))),
			tx
				.insert(t.signInLink)
				.values({ index: indexOf(token), staffId, by, createdAt: at, expiresAt: at + linkLasts, usedAt: null }),
			audit.row({ at, by, act: 'staff.link-made', subject: staffId }),
			...notify(this.#store, tx, { staffId, kind: 'link-made', facts: { by }, at })
		]);
		return token;
	}

	/** The link's owner and who created it, while it is valid. */
	async find(token: string): Promise<{ staffId: string; by: string } | null> {
		const { signInLink } = this.#store.t;
		const [found] = await this.#store.db
			.select({ staffId: signInLink.staffId, by: signInLink.by })
			.from(signInLink)
			.where(this.#works(token));
		return found ?? null;
	}

	/** Part of the unit that sets the password: if two requests use one link at the same time, the second is a `Conflict`. */
	using(tx: Tx, token: string): Statement {
		return expectOne(tx.update(this.#store.t.signInLink).set({ usedAt: this.#now() }).where(this.#works(token)));
	}

	#works(token: string) {
		const { index, usedAt, expiresAt } = this.#store.t.signInLink;
		return and(eq(index, indexOf(token)), isNull(usedAt), gt(expiresAt, this.#now()));
	}
}
