import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { usualFields } from './fields.ts';

export const offer: Offer = {
	family: 'ends',
	name: m.activities_check_in_name,
	purpose: m.activities_check_in_for,
	minutes: 10,
	blank: () => ({ kind: 'check-in', fields: [...usualFields] }),
	summary: (config) =>
		config.kind === 'check-in' ? m.activities_check_in_in_plan({ count: config.fields.length }) : ''
};
