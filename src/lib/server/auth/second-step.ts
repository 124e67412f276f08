import type { WhoNeedsTwoStep } from '#lib/domain/two-step.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Begun, Refused, SecondStep } from './answers.ts';
import { loginIdOf, type Logins } from './logins.ts';
import { standingsOf } from './memberships.ts';
import { verifyPassword } from './passwords.ts';
import type { Done, People } from './people.ts';
import type { Pending } from './pending-sign-ins.ts';
import { isActive, toStaff, type StaffMember } from './staff.ts';
import type { Throttle } from './throttle.ts';
import { choosingTwoStep } from './two-step-policy.ts';
import { TwoStep, type Proof } from './two-step.ts';

const FREE_FOR_ONE = 5;
/** Wrong codes of one person before delays begin, across all their sign-ins. */
const FREE_FOR_FACTOR = 10;
/** How long, in milliseconds, an act that asks again accepts the last proof. */
const RECENT = 10 * 60_000;

export type SecondSteps = {
	twoStep: TwoStep;
	/** For the pages of the second step; not the login's cookie. */
	pendingCookieName: string;
	/** A login after the correct password, or the step that is still missing; `byLink` if the password was just chosen with a sign-in link. */
	begin(staffId: string, byLink: boolean): Promise<({ ok: true } & Begun) | SecondStep>;
	/** The second step of a sign-in, by a factor or a recovery code. `over`: after five wrong tries, sign-in starts again with the password. */
	secondStep(pending: Pending, proof: Proof): Promise<{ ok: true } | Refused | { ok: false; code: 'over' }>;
	/** Ends the pending sign-in with a login; null if it has already ended. */
	finish(pending: Pending): Promise<(Begun & { staff: StaffMember; authSession: string }) | null>;
	/** Whether this person has a second factor. */
	hasFactor(staffId: string): Promise<boolean>;
	/** Removes lost factors, ends all logins, and makes the person set up a new factor at the next sign-in. No one can do it for themselves. */
	resetTwoStep(staffId: string, by: string): Promise<Done<'own'>>;
	setTwoStepPolicy(who: WhoNeedsTwoStep, by: string): Promise<void>;
	/** Whether the person of this login has proved their identity within ten minutes. */
	isRecent(authSession: string): Promise<boolean>;
	/** For acts that ask again: a password, a code from the app, or a passkey. The login counts as recent from then on. */
	confirm(who: { staffId: string; authSession: string }, proof: Proof): Promise<{ ok: true } | Refused>;
	/** For signing, where one field takes the password or a code from the app. Throttled like signing in. */
	checkProof(staffId: string, typed: string): Promise<{ ok: true } | Refused>;
	/** For changing the password. Throttled like signing in. */
	checkPassword(staffId: string, password: string): Promise<{ ok: true } | Refused>;
};

type Parts = {
	store: Store;
	logins: Logins;
	people: People;
	throttle: Throttle;
	renew(staffId: string): Promise<Begun>;
	now(): number;
};

/** What follows the password: the second step of a sign-in, and proving one's identity again. */
export function secondSteps({ store, logins, people, throttle, renew, now }: Parts): SecondSteps {
	const twoStep = new TwoStep(store, now);
	const { pendingCookieName } = logins;
	const audit = (act: string, staffId: string) => store.audit.row({ at: now(), by: staffId, act, subject: staffId });

	async function begin(staffId: string, byLink: boolean): ReturnType<SecondSteps['begin']> {
		const need = await twoStep.needOf(staffId, byLink);
		if (!need) return { ok: true, ...(await renew(staffId)) };
		const value = twoStep.pending.start(staffId, need);
		const cookie = { name: pendingCookieName, value, attributes: logins.cookieAttributes };
		return { ok: false, code: 'second-step', need, cookie };
	}

	async function secondStep(pending: Pending, proof: Proof): ReturnType<SecondSteps['secondStep']> {
		const { staffId } = pending;
		const keys = [{ key: `factor ${staffId}`, free: FREE_FOR_FACTOR }];
		const seconds = await throttle.attempt(keys);
		if (seconds > 0) return { ok: false, code: 'wait', seconds };
		if (!twoStep.pending.attempt(pending)) return { ok: false, code: 'over' };
		const isRight =
			(await twoStep.isRight(staffId, proof)) || ('code' in proof && (await twoStep.isRecovery(staffId, proof.code)));
		if (isRight) {
			await throttle.succeeded(keys);
			return { ok: true };
		}
		await store.write(() => [audit('auth.factor-refused', staffId)]);
		return { ok: false, code: twoStep.pending.failed(pending) ? 'over' : 'wrong' };
	}

	async function finish(pending: Pending): ReturnType<SecondSteps['finish']> {
		const row = await people.withId(pending.staffId);
		if (!twoStep.pending.end(pending) || !row || !isActive(row, now())) return null;
		const staff = toStaff(row, await standingsOf(store, row.id, now()));
		const begun = await renew(row.id);
		return { ...begun, staff, authSession: loginIdOf(begun.token) };
	}

	/** Asks again, throttled like signing in. */
	async function check(staffId: string, isRight: () => Promise<boolean>): Promise<{ ok: true } | Refused> {
		const keys = [{ key: `check ${staffId}`, free: FREE_FOR_ONE }];
		const seconds = await throttle.attempt(keys);
		if (seconds > 0) return { ok: false, code: 'wait', seconds };
		if (!(await isRight())) {
			await store.write(() => [audit('auth.check-refused', staffId)]);
			return { ok: false, code: 'wrong' };
		}
		await throttle.succeeded(keys);
		return { ok: true };
	}

	const isPassword = async (staffId: string, password: string) =>
		verifyPassword(password, (await people.withId(staffId))?.passwordHash);
	const checkPassword = (staffId: string, password: string) => check(staffId, () => isPassword(staffId, password));
	const isProof = async (staffId: string, proof: Proof) =>
		'passkey' in proof || (await twoStep.asksApp(staffId, proof.code))
			? twoStep.isRight(staffId, proof)
			: isPassword(staffId, proof.code);

	async function confirm({ staffId, authSession }: Parameters<SecondSteps['confirm']>[0], proof: Proof) {
		const done = await check(staffId, () => isProof(staffId, proof));
		if (done.ok) await store.write((tx) => [logins.confirming(tx, authSession), audit('auth.confirmed', staffId)]);
		return done;
	}

	return {
		twoStep,
		pendingCookieName,
		begin,
		secondStep,
		finish,
		hasFactor: (staffId) => twoStep.factors.has(staffId),
		resetTwoStep: async (staffId, by) =>
			staffId === by
				? { ok: false, code: 'own' }
				: people.resetTwoStep(staffId, by, (tx) => twoStep.factors.clearing(tx, staffId)),
		setTwoStepPolicy: (who, by) => store.write((tx) => choosingTwoStep(store, tx, who, by, now())),
		isRecent: async (id) => (await logins.confirmedAt(id)) > now() - RECENT,
		confirm,
		checkProof: (staffId, typed) => check(staffId, () => isProof(staffId, { code: typed })),
		checkPassword
	};
}
