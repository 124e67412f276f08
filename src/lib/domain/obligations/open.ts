import { daysBetween, plusDays } from '#lib/domain/weeks/rule.ts';
import type { ConsentFact, ObligationFacts } from './facts.ts';
import type { ObligationRule } from './rule.ts';

export type ObligationState = 'upcoming' | 'due' | 'overdue';
/** An obligation to someone that is still open. It is computed each time and never stored. */
export type Obligation = {
	rule: ObligationRule;
	client: string;
	/** The last day for it, `YYYY-MM-DD` at the program. */
	dueOn: string;
	/** The deadline of what is due by the hour, in UTC milliseconds; null for what is due by the day. */
	dueAt: number | null;
	/** Hidden until its warning; then due, and overdue from the day after its last day. */
	state: ObligationState;
	daysLeft: number;
	/** What it counts from: the day it was last met, or else admission; null for a consent, which has its own end date. */
	since: { on: string; is: 'admission' | 'kept' } | null;
	/** The session whose note it is, or the consent. */
	session: number | null;
	group: string | null;
	consent: ConsentFact | null;
};

/** The current time at the program. `dayOf` gives the local day of a moment. */
export type Clock = { today: string; now: number; dayOf: (moment: number) => string };

/** Every open obligation to one person today, soonest due first. */
export function obligationsOf(rules: readonly ObligationRule[], facts: ObligationFacts, clock: Clock): Obligation[] {
	return rules.flatMap((rule) => openOf(rule, facts, clock)).sort(byDue);
}

export const byDue = (a: Obligation, b: Obligation): number =>
	a.dueOn !== b.dueOn ? (a.dueOn < b.dueOn ? -1 : 1) : (a.dueAt ?? 0) - (b.dueAt ?? 0);

function openOf(rule: ObligationRule, facts: ObligationFacts, clock: Clock): Obligation[] {
	// Anything done before this stay began belonged to another one.
	const own = (days: readonly string[]) => days.filter((day) => day >= facts.admittedOn);
	const [plans, reviews] = [own(facts.plansOn), own(facts.reviewsOn)];
	const again = (kept: readonly string[]) => [keptAgain(rule, facts, latest(kept), clock)];
	switch (rule.kind) {
		case 'note':
			return facts.unsignedNotes.map(({ session, group, endedAt }) => {
				const dueAt = endedAt + rule.interval * 3_600_000;
				return { ...open(rule, facts, clock.dayOf(dueAt), clock, dueAt), session, group };
			});
		case 'plan-of-care':
			// Once there is a plan, reviews keep it current.
			return plans.length === 0 ? again([]) : [];
		case 'plan-review':
			// Without a plan there is nothing to review: that is another obligation.
			return plans.length === 0 ? [] : again([...plans, ...reviews]);
		case 'certification':
			return again(own(facts.certifiedOn));
		case 'individual-contact':
			return again(own(facts.contactsOn));
		case 'questionnaire':
			return again(own(facts.measuredOn));
		case 'consent':
			return expiring(facts.consents, clock.today).map((consent) => ({
				...open(rule, facts, consent.expiresOn!, clock),
				consent
			}));
	}
}

/** Counted from the day it was last met or, before that, from admission. */
function keptAgain(rule: ObligationRule, facts: ObligationFacts, last: string | null, clock: Clock): Obligation {
	const since = last === null ? { on: facts.admittedOn, is: 'admission' as const } : { on: last, is: 'kept' as const };
	return { ...open(rule, facts, plusDays(since.on, rule.interval), clock), since };
}

function open(
	rule: ObligationRule,
	{ client }: ObligationFacts,
	dueOn: string,
	{ today, now }: Clock,
	dueAt: number | null = null
): Obligation {
	const daysLeft = daysBetween(today, dueOn);
	const isOver = dueAt === null ? daysLeft < 0 : dueAt < now;
	const state = isOver ? 'overdue' : daysLeft <= rule.warnDays ? 'due' : 'upcoming';
	return { rule, client, dueOn, dueAt, state, daysLeft, since: null, session: null, group: null, consent: null };
}

const latest = (days: readonly string[]): string | null =>
	days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

/** Consents that end and that no later one of their kind continues; a revoked one is no longer an obligation. */
function expiring(consents: readonly ConsentFact[], today: string): ConsentFact[] {
	const held = consents.filter(({ revokedOn }) => revokedOn === null || revokedOn > today);
	const goesOn = (one: ConsentFact) =>
		held.some(
			(other) =>
				other !== one &&
				other.kind === one.kind &&
				(other.expiresOn === null ||
					other.expiresOn > one.expiresOn! ||
					(other.expiresOn === one.expiresOn && other.id > one.id))
		);
	return held.filter((one) => one.expiresOn !== null && !goesOn(one));
}
