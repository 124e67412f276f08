import { expect, test } from 'vitest';
import { daysLeft, isInForce } from './consent.ts';

const given = { givenOn: '2026-03-02', expiresOn: '2026-06-01', revokedOn: null };

test('a consent holds from the day it is given to its last, and no longer from the day it is revoked', () => {
	expect(['2026-03-01', '2026-03-02', '2026-06-01', '2026-06-02'].map((day) => isInForce(given, day))).toEqual([
		...[false, true, true, false]
	]);
	const revoked = { ...given, revokedOn: '2026-04-01' };
	expect(['2026-03-31', '2026-04-01'].map((day) => isInForce(revoked, day))).toEqual([true, false]);
	expect(isInForce({ ...given, expiresOn: null }, '2040-01-01')).toBe(true);
});

test('how long it still holds', () => {
	expect(daysLeft(given, '2026-05-25')).toBe(7);
	expect(daysLeft({ ...given, expiresOn: null }, '2026-05-25')).toBeNull();
});
