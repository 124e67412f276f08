import { createHash, randomBytes } from 'node:crypto';
import { ShortLived } from './short-lived.ts';

/** The password was right and a step is missing: a factor, or setting one up, which may wait while `days` are left. */
export type Need = { step: 'factor' } | { step: 'set-up'; days: number };
export type Pending = Need & {
	/** Names it where challenges and secrets are kept for it. */
	id: string;
	staffId: string;
};

const LASTS = 15 * 60_000;
const TRIES = 5;

const idOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Sign-ins between password and second step. One opens nothing: it is not a login, and after five wrong tries it is over. */
export class PendingSignIns {
	#pending: ShortLived<Pending & { failures: number }>;

	constructor(now: () => number) {
		this.#pending = new ShortLived(LASTS, now);
	}

	/** The token goes into the cookie and nowhere else. */
	start(staffId: string, need: Need): string {
		const token = randomBytes(32).toString('base64url');
		const id = idOf(token);
		this.#pending.set(id, { ...need, id, staffId, failures: 0 });
		return token;
	}

	find = (token: string | undefined): Pending | null => (token && this.#pending.get(idOf(token))) || null;

	/** Counts a try before it is checked, so that many at once gain nothing; false when there are none left. */
	attempt({ id }: Pending): boolean {
		const found = this.#pending.get(id);
		if (!found || found.failures >= TRIES) return false;
		found.failures++;
		return true;
	}

	/** The try was wrong; ends the sign-in with the last one, and returns whether it did. */
	failed({ id }: Pending): boolean {
		const isOver = (this.#pending.get(id)?.failures ?? TRIES) >= TRIES;
		if (isOver) this.#pending.delete(id);
		return isOver;
	}

	/** Whether it was still there: of two at the same time only one goes on. */
	end = ({ id }: Pending): boolean => this.#pending.delete(id);

	endAll = (staffId: string) => this.#pending.deleteWhere((pending) => pending.staffId === staffId);
}
