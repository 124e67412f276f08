import { expect, test } from 'vitest';
import { guestConsent } from './family-guest.ts';

const consent = (to: string, term: { givenOn?: string; expiresOn?: string; revokedOn?: string } = {}) => ({
	scope: { covers: 'Family sessions', to, purpose: '' },
	...{ givenOn: '2026-03-01', expiresOn: null, revokedOn: null, ...term }
});
const on = '2026-06-10';

test('a consent that names the guest and holds on the day of the meeting is in force', () => {
	const marta = consent('Marta Farol, sister', { expiresOn: '2026-06-10' });
	expect(guestConsent('marta fárol', [marta], on)).toEqual({
		...{ is: 'in-force', covers: 'Family sessions', expiresOn: '2026-06-10' }
	});
	expect(guestConsent('Marta Farol', [marta], '2026-06-11')).toEqual({ is: 'expired', on: '2026-06-10' });
});

test('one that is for somebody else, was revoked, or came later is told apart; without any there is none', () => {
	expect(guestConsent('Ann', [consent('Joann Park')], on)).toEqual({ is: 'others', to: 'Joann Park' });
	expect(guestConsent('Ann Lee', [consent('Ann Lee', { revokedOn: '2026-06-10' })], on)).toEqual({
		...{ is: 'revoked', on: '2026-06-10' }
	});
	expect(guestConsent('Ann Lee', [consent('Ann Lee', { givenOn: '2026-06-11' })], on)).toEqual({
		...{ is: 'later', on: '2026-06-11' }
	});
	expect(guestConsent('Ann Lee', [], on)).toEqual({ is: 'none' });
});

test('an earlier consent counts where a newer one of the same person does not', () => {
	const both = [consent('Ann Lee', { givenOn: '2026-07-01' }), consent('Ann Lee')];
	expect(guestConsent('Ann Lee', both, on)).toMatchObject({ is: 'in-force' });
});
