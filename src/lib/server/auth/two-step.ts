import { eq } from 'drizzle-orm';
import { daysToTwoStep, isTwoStepRequired } from '#lib/domain/two-step.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import type { Store } from '#lib/server/store/store.ts';
import { Factors } from './factors.ts';
import { standingsOf } from './memberships.ts';
import { Passkeys, type RelyingParty } from './passkeys.ts';
import { PendingSignIns, type Need } from './pending-sign-ins.ts';
import { codesLeft, isRecoveryCode, spend } from './recovery-codes.ts';
import { ShortLived } from './short-lived.ts';
import { isTotpCode, newSecret, setUpOf, stepOf } from './totp.ts';
import { twoStepPolicy } from './two-step-policy.ts';

export type Who = { id: string; name: string; email: string };
/** The proof for a second step. `owner` is the login or pending sign-in that the passkey's challenge was created for. */
export type Proof = { code: string } | { passkey: string; rp: RelyingParty | null; owner: string };

const HALF_HOUR = 30 * 60_000;
/** Long enough to print them, and to reload the page if it did not load the first time. */
const CODES_SHOWN = 10 * 60_000;
/** Before the first code has been used, any step counts. */
const NONE_YET = 0;

/** The second step of signing in: setting up factors and checking them. */
export class TwoStep {
	readonly factors: Factors;
	readonly pending: PendingSignIns;
	readonly #passkeys: Passkeys;
	readonly #store: Store;
	readonly #now: () => number;
	/** Secrets of apps being set up, by owner, so that reloading the page shows the same one. */
	readonly #secrets: ShortLived<string>;
	readonly #codes: ShortLived<string[]>;

	constructor(store: Store, now: () => number) {
		this.#store = store;
		this.#now = now;
		this.factors = new Factors(store, now);
		this.pending = new PendingSignIns(now);
		this.#passkeys = new Passkeys(now);
		this.#secrets = new ShortLived(HALF_HOUR, now);
		this.#codes = new ShortLived(CODES_SHOWN, now);
	}

	/** What is missing between the correct password and a login. Someone who used a sign-in link is asked to set up a factor right away. */
	async needOf(staffId: string, byLink = false): Promise<Need | null> {
		if (await this.factors.has(staffId)) return { step: 'factor' };
		const days = await this.daysLeft(staffId);
		return days !== null && (days === 0 || byLink) ? { step: 'set-up', days } : null;
	}

	/** Days until this person must have a factor; null if none is required of them or they have one. */
	async daysLeft(staffId: string): Promise<number | null> {
		const { db, t } = this.#store;
		const { firstSignInAt, twoStepReset } = t.staff;
		const [[row], policy, standings, hasFactor] = await Promise.all([
			db.select({ firstSignInAt, twoStepReset }).from(t.staff).where(eq(t.staff.id, staffId)),
			twoStepPolicy(this.#store),
			standingsOf(this.#store, staffId, this.#now()),
			this.factors.has(staffId)
		]);
		if (!row) return null;
		return daysToTwoStep(policy, { ...row, standings, hasFactor, wasReset: row.twoStepReset }, this.#now());
	}

	async isRequired(staffId: string): Promise<boolean> {
		const standings = await standingsOf(this.#store, staffId, this.#now());
		return isTwoStepRequired(await twoStepPolicy(this.#store), standings);
	}

	/** For whom a factor is set up, as shown by apps and devices. */
	async who(id: string): Promise<Who> {
		const { db, t } = this.#store;
		const [row] = await db.select({ name: t.staff.name, email: t.staff.email }).from(t.staff).where(eq(t.staff.id, id));
		return { id, name: row?.name ?? '', email: row?.email ?? '' };
	}

	/** What to scan or type into an authenticator app; the same for this owner for half an hour. */
	appSetUp(owner: string, account: string): { uri: string; secret: string } {
		const secret = this.#secrets.get(owner) ?? newSecret();
		this.#secrets.set(owner, secret);
		return setUpOf(secret, account);
	}

	/** Adds the app if the code is correct; otherwise null. */
	async addApp(staffId: string, owner: string, code: string, name: string): Promise<{ codes: string[] | null } | null> {
		const secret = this.#secrets.get(owner);
		const step = secret === undefined ? null : stepOf(secret, code, this.#now(), NONE_YET);
		if (secret === undefined || step === null || !this.#secrets.delete(owner)) return null;
		return { codes: await this.factors.add(staffId, { kind: 'totp', name, secret, counter: step }) };
	}

	async passkeySetUp(rp: RelyingParty, owner: string, who: Who) {
		return this.#passkeys.creation(rp, owner, who, await this.factors.rows(who.id, 'passkey'));
	}

	async addPasskey(
		staffId: string,
		rp: RelyingParty,
		owner: string,
		answer: string,
		name: string
	): Promise<{ codes: string[] | null } | null> {
		const made = await this.#passkeys.created(rp, owner, answer);
		return made && { codes: await this.factors.add(staffId, { kind: 'passkey', name, ...made }) };
	}

	/** For the browser to answer; null without a passkey. */
	async passkeyRequest(staffId: string, rp: RelyingParty | null, owner: string) {
		const known = rp ? await this.factors.rows(staffId, 'passkey') : [];
		return rp && known.length > 0 ? this.#passkeys.request(rp, owner, known) : null;
	}

	/** A code from the app or an answer from a passkey. Each code works once. */
	async isRight(staffId: string, proof: Proof): Promise<boolean> {
		const used = 'code' in proof ? await this.#byCode(staffId, proof.code) : await this.#byPasskey(staffId, proof);
		if (!used) return false;
		return isFirst(this.factors.used(used.row, used.counter));
	}

	/** Uses up a recovery code, if this is one of theirs. */
	isRecovery = async (staffId: string, typed: string): Promise<boolean> =>
		isRecoveryCode(typed) && spend(this.#store, staffId, typed, this.#now());

	/** Whether the typed text could be a code from this person's app; if so, it is not taken for a password. */
	asksApp = async (staffId: string, typed: string): Promise<boolean> =>
		isTotpCode(typed) && (await this.factors.rows(staffId, 'totp')).length > 0;

	codesLeft = (staffId: string): Promise<number> => codesLeft(this.#store, staffId);

	/** Keeps new recovery codes for the page that shows them to this login, until it has done so. */
	showCodes = (authSession: string, codes: string[]) => this.#codes.set(authSession, codes);
	shownCodes = (authSession: string): string[] | undefined => this.#codes.get(authSession);
	codesSeen = (authSession: string) => this.#codes.delete(authSession);

	async #byCode(staffId: string, code: string) {
		for (const row of await this.factors.rows(staffId, 'totp')) {
			const counter = stepOf(row.secret, code, this.#now(), row.counter);
			if (counter !== null) return { row, counter };
		}
		return null;
	}

	async #byPasskey(staffId: string, { passkey, rp, owner }: Exclude<Proof, { code: string }>) {
		const known = await this.factors.rows(staffId, 'passkey');
		const answer = rp && (await this.#passkeys.answered(rp, owner, passkey, known));
		const row = known.find(({ id }) => id === answer?.id);
		return row && answer ? { row, counter: answer.counter } : null;
	}
}
