import { expect, test } from 'vitest';
import { daysToTwoStep, isTwoStepRequired, type TwoStepPolicy } from './two-step.ts';

const DAY = 86_400_000;
const start = Date.UTC(2026, 2, 3, 15);
const all: TwoStepPolicy = { who: 'all', since: start };
const leaders: TwoStepPolicy = { who: 'leaders', since: start };
const maya = {
	standings: ['facilitator' as const],
	firstSignInAt: start + DAY,
	hasFactor: false,
	wasReset: false
};
const sara = { ...maya, standings: ['facilitator' as const, 'supervisor' as const] };
const ada = { ...maya, standings: ['admin' as const] };

test('whatever the choice, supervisors and administrators are among those who need it', () => {
	expect(
		[all, leaders].map((policy) => [sara, ada, maya].map((it) => isTwoStepRequired(policy, it.standings)))
	).toEqual([
		[true, true, true],
		[true, true, false]
	]);
});

test('Maya has seven days from her first sign-in, and none after them', () => {
	const from = maya.firstSignInAt;
	const left = [0, 1, DAY, 6 * DAY, 7 * DAY - 1, 7 * DAY, 30 * DAY].map((by) => daysToTwoStep(all, maya, from + by));
	expect(left).toEqual([7, 7, 6, 1, 1, 0, 0]);
});

test('someone who signed in long before the choice has seven days from the choice', () => {
	expect(daysToTwoStep(all, { ...maya, firstSignInAt: 0 }, start + 2 * DAY)).toBe(5);
});

test('the days begin with the first sign-in, not with the account', () => {
	expect(daysToTwoStep(all, { ...maya, firstSignInAt: null }, start + 90 * DAY)).toBe(7);
});

test('nothing is asked of someone with a factor, of staff outside the choice, and where nobody has chosen', () => {
	const late = start + 90 * DAY;
	expect(daysToTwoStep(all, { ...maya, hasFactor: true }, late)).toBeNull();
	expect(daysToTwoStep(leaders, maya, late)).toBeNull();
	expect(daysToTwoStep(leaders, sara, late)).toBe(0);
	expect(daysToTwoStep({ who: 'off', since: 0 }, ada, late)).toBeNull();
});

test('someone whose lost factor was taken away sets up another at once', () => {
	expect(daysToTwoStep({ who: 'off', since: 0 }, { ...maya, wasReset: true }, start)).toBe(0);
});
