import { expect, test } from 'vitest';
import { obligationExamples } from './examples.ts';
import type { ConsentFact, ObligationFacts } from './facts.ts';
import { obligationsOf, type Clock } from './open.ts';
import { hasInterval, obligationKinds, type ObligationKind, type ObligationRule } from './rule.ts';

const today = '2026-03-10';
const noon = Date.UTC(2026, 2, 10, 17);
const hour = 3_600_000;
const clock: Clock = { today, now: noon, dayOf: (moment) => new Date(moment - 5 * hour).toISOString().slice(0, 10) };

/** Ana, admitted on Monday, February 2. */
const ana: ObligationFacts = {
	...{ client: 'ana', admittedOn: '2026-02-02', plansOn: [], reviewsOn: [], certifiedOn: [], contactsOn: [] },
	...{ measuredOn: [], consents: [], unsignedNotes: [] }
};
const rule = (kind: ObligationKind, interval: number, warnDays = 7): ObligationRule => ({
	...{ id: kind, kind, interval, warnDays, owner: 'care-team', source: 'A policy.', sourceOn: null }
});
const open = (one: ObligationRule, facts: Partial<ObligationFacts> = {}, at = clock) =>
	obligationsOf([one], { ...ana, ...facts }, at).map(({ dueOn, state, daysLeft }) => [dueOn, state, daysLeft]);

test('a plan of care is due so many days after admission, and a signed one satisfies it', () => {
	expect(open(rule('plan-of-care', 40))).toEqual([['2026-03-14', 'due', 4]]);
	expect(open(rule('plan-of-care', 7))).toEqual([['2026-02-09', 'overdue', -29]]);
	expect(open(rule('plan-of-care', 90))).toEqual([['2026-05-03', 'upcoming', 54]]);
	expect(open(rule('plan-of-care', 7), { plansOn: ['2026-02-05'] })).toEqual([]);
});

test('a plan is reviewed every so many days from the plan, and then from its last review; without a plan there is nothing to review', () => {
	const review = rule('plan-review', 30);
	expect(open(review)).toEqual([]);
	expect(open(review, { plansOn: ['2026-02-05'] })).toEqual([['2026-03-07', 'overdue', -3]]);
	expect(open(review, { plansOn: ['2026-02-05'], reviewsOn: ['2026-03-09'] })).toEqual([
		['2026-04-08', 'upcoming', 29]
	]);
	// A new plan also counts as a review.
	expect(open(review, { plansOn: ['2026-02-05', '2026-03-09'] })).toEqual([['2026-04-08', 'upcoming', 29]]);
});

test('recertification counts from the last recorded certification, and before there is one from admission', () => {
	expect(open(rule('certification', 60))).toEqual([['2026-04-03', 'upcoming', 24]]);
	expect(open(rule('certification', 60), { certifiedOn: ['2026-01-05', '2026-02-02'] })).toEqual([
		['2026-04-03', 'upcoming', 24]
	]);
	expect(open(rule('certification', 60), { certifiedOn: ['2026-03-10'] })).toEqual([['2026-05-09', 'upcoming', 60]]);
});

test.each([
	['individual-contact', 'contactsOn'],
	['questionnaire', 'measuredOn']
] as const)('%s: the next one satisfies it, and begins the next', (kind, kept) => {
	expect(open(rule(kind, 7, 2), { [kept]: ['2026-03-02'] })).toEqual([['2026-03-09', 'overdue', -1]]);
	expect(open(rule(kind, 7, 2), { [kept]: ['2026-03-02', '2026-03-10'] })).toEqual([['2026-03-17', 'upcoming', 7]]);
});

test('what is due today is due, and tomorrow it is overdue', () => {
	expect(open(rule('questionnaire', 8), { measuredOn: ['2026-03-02'] })).toEqual([['2026-03-10', 'due', 0]]);
	expect(open(rule('questionnaire', 8), { measuredOn: ['2026-03-01'] })).toEqual([['2026-03-09', 'overdue', -1]]);
});

test('a note is due so many hours after its session, to the minute; a signed one is not among the unsigned', () => {
	const unsigned = [{ session: 7, group: 'skills', endedAt: noon - 23 * hour }];
	expect(open(rule('note', 24, 0), { unsignedNotes: unsigned })).toEqual([['2026-03-10', 'due', 0]]);
	const anHourLater = { ...clock, now: noon + hour + 1 };
	expect(open(rule('note', 24, 0), { unsignedNotes: unsigned }, anHourLater)).toEqual([['2026-03-10', 'overdue', 0]]);
	expect(open(rule('note', 24, 0))).toEqual([]);
});

const consent = (id: string, expiresOn: string | null, more: Partial<ConsentFact> = {}): ConsentFact => ({
	...{ id, kind: 'release', givenOn: '2026-02-02', expiresOn, revokedOn: null, ...more }
});

test('a consent is due on its own last day, until a later one of its kind goes on from it or it is revoked', () => {
	const expiry = rule('consent', 0, 30);
	expect(open(expiry, { consents: [consent('a', '2026-03-20'), consent('b', null, { kind: 'telehealth' })] })).toEqual([
		['2026-03-20', 'due', 10]
	]);
	expect(open(expiry, { consents: [consent('a', '2026-03-01')] })).toEqual([['2026-03-01', 'overdue', -9]]);
	expect(open(expiry, { consents: [consent('a', '2026-03-20'), consent('b', '2027-03-20')] })).toEqual([
		['2027-03-20', 'upcoming', 375]
	]);
	expect(open(expiry, { consents: [consent('a', '2026-03-20'), consent('b', null)] })).toEqual([]);
	expect(open(expiry, { consents: [consent('a', '2026-03-20', { revokedOn: '2026-03-01' })] })).toEqual([]);
	expect(open(expiry, { consents: [consent('a', '2026-03-20'), consent('b', '2026-03-20')] })).toHaveLength(1);
});

test('what was done for an earlier stay does not keep a promise of this one', () => {
	expect(open(rule('plan-of-care', 40), { plansOn: ['2025-06-01'] })).toEqual([['2026-03-14', 'due', 4]]);
	expect(open(rule('certification', 60), { certifiedOn: ['2026-01-30'] })).toEqual([['2026-04-03', 'upcoming', 24]]);
});

test('over the days on which clocks change a day stays a day', () => {
	const inSpring = { ...ana, admittedOn: '2026-03-07' };
	const [due] = obligationsOf([rule('plan-of-care', 2)], inSpring, { ...clock, today: '2026-03-08' });
	expect(due).toMatchObject({ dueOn: '2026-03-09', daysLeft: 1 });
});

test('what is due first comes first', () => {
	const rules = [rule('certification', 60), rule('plan-of-care', 7), rule('questionnaire', 7)];
	expect(obligationsOf(rules, { ...ana, measuredOn: ['2026-03-09'] }, clock).map(({ rule: { kind } }) => kind)).toEqual(
		['plan-of-care', 'questionnaire', 'certification']
	);
});

test('the examples name a source each, and there is one for every kind', () => {
	expect(new Set(obligationExamples.map(({ kind }) => kind))).toEqual(new Set(obligationKinds));
	for (const { kind, interval, source } of obligationExamples) {
		expect(source).not.toBe('');
		expect(interval > 0).toBe(hasInterval(kind));
	}
});
