import type { Standing } from './standing.ts';

export const factorKinds = ['totp', 'passkey'] as const;
/** An authenticator app that shows six digits, or a passkey. */
export type FactorKind = (typeof factorKinds)[number];

/** Whom an administrator can require to use two-step sign-in. Supervisors and administrators are always included. */
export const whoNeedsTwoStep = ['all', 'leaders'] as const;
export type WhoNeedsTwoStep = (typeof whoNeedsTwoStep)[number];
/** `off` is an installation where no one has chosen, such as the demo. `since` is when the choice was made, in UTC milliseconds. */
export type TwoStepPolicy = { who: WhoNeedsTwoStep | 'off'; since: number };

const DAY = 86_400_000;
/** Days before two-step sign-in is required, counted from the first sign-in or the choice, whichever is later. */
export const graceDays = 7;

export const isTwoStepRequired = ({ who }: TwoStepPolicy, standings: readonly Standing[]): boolean =>
	who === 'all' || (who === 'leaders' && standings.some((one) => one === 'supervisor' || one === 'admin'));

type Person = {
	standings: readonly Standing[];
	firstSignInAt: number | null;
	hasFactor: boolean;
	/** Their factors were lost and removed. */
	wasReset: boolean;
};

/** Days left until the person must have a factor, rounded up; 0 once it is due; null if none is required of them. */
export function daysToTwoStep(policy: TwoStepPolicy, person: Person, now: number): number | null {
	if (person.hasFactor) return null;
	if (person.wasReset) return 0;
	if (!isTwoStepRequired(policy, person.standings)) return null;
	const due = Math.max(policy.since, person.firstSignInAt ?? now) + graceDays * DAY;
	return Math.max(0, Math.ceil((due - now) / DAY));
}
