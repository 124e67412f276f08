import { createHash, randomBytes } from 'node:crypto';
import { ShortLived } from './short-lived.ts';

/** The password was correct and a step is missing: a factor, or setting one up, which may be postponed while there are `days` left. */
export type Need = { step: 'factor' } | { step: 'set-up'; days: number };
export type Pending = Need & {
	/** Identifies it as the owner of challenges and secrets. */
	id: string;
	staffId: string;
};

const LASTS = 15 * 60_000;
const TRIES = 5;

const idOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Sign-ins between password and second step. A pending sign-in grants no access: it is not a login, and it ends after five wrong tries. */
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

	/** Counts a try before it is checked, so that parallel tries gain nothing; false when none are left. */
	attempt({ id }: Pending): boolean {
		const found = this.#pending.get(id);
		if (!found || found.failures >= TRIES) return false;
		found.failures++;
		return true;
	}

	/** Records a wrong try; ends the sign-in after the last one, and returns whether it did. */
	failed({ id }: Pending): boolean {
		const isOver = (this.#pending.get(id)?.failures ?? TRIES) >= TRIES;
		if (isOver) this.#pending.delete(id);
		return isOver;
	}

	/** Whether it still existed: of two concurrent requests only one continues. */
	end = ({ id }: Pending): boolean => this.#pending.delete(id);

	endAll = (staffId: string) => this.#pending.deleteWhere((pending) => pending.staffId === staffId);
}
