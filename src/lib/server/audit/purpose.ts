import type { Purpose } from '#lib/server/store/schema/audit.ts';

const purposes: [prefix: string, Purpose][] = [
	['/(staff)/admin', 'administration'],
	['/(staff)/reviews', 'review'],
	['/(staff)/supervision', 'review'],
	['/(staff)/account', 'own-account'],
	['/(staff)', 'care'],
	['/login', 'own-account'],
	['/logout', 'own-account'],
	['/setup', 'administration'],
	['/welcome', 'own-account'],
	['/calendar', 'care'],
	['/reminders', 'care'],
	['/join', 'care'],
	['/kiosk', 'care'],
	['/my', 'care'],
	['/screen', 'care'],
	['/sheets', 'care'],
	['/healthz', 'administration'],
	['/gallery', 'administration']
];

/** The purpose of a page, by its route; recorded in the audit row of anything read or done there. */
export const purposeOf = (route: string | null): Purpose | undefined =>
	route === '/' ? 'care' : purposes.find(([prefix]) => route === prefix || route?.startsWith(`${prefix}/`))?.[1];
