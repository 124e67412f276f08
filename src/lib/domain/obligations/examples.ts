import type { ObligationRule } from './rule.ts';

export type ObligationExample = Omit<ObligationRule, 'id'> & { key: string };

const none = { sourceOn: null } as const;

/**
 * What programs are commonly held to, all off by default: rules differ by state and payer, so check the source before
 * turning one on. The sources are named, not quoted.
 */
export const obligationExamples: readonly ObligationExample[] = [
	{
		...{ key: 'note-24', kind: 'note', interval: 24, warnDays: 0, owner: 'facilitator', ...none },
		source: 'Example of a house policy: many programs ask for notes within one day of the service.'
	},
	{
		...{ key: 'note-72', kind: 'note', interval: 72, warnDays: 1, owner: 'facilitator', ...none },
		source: 'Example of a house policy: notes within three days of the service.'
	},
	{
		...{ key: 'plan-7', kind: 'plan-of-care', interval: 7, warnDays: 3, owner: 'care-team', ...none },
		source: 'Example: Kansas asks for an individual plan within 7 days of admission. Check your own state and payer.'
	},
	{
		...{ key: 'review-30', kind: 'plan-review', interval: 30, warnDays: 7, owner: 'care-team', ...none },
		source: 'Example: Nebraska asks for a review of the plan every 30 days. Check your own state and payer.'
	},
	{
		...{ key: 'certify-60', kind: 'certification', interval: 60, warnDays: 10, owner: 'care-team' },
		...{
			source: 'Medicare IOP, 42 CFR 424.24: a physician recertifies no less often than every 60 days.',
			sourceOn: '2024-01-01'
		}
	},
	{
		...{ key: 'contact-30', kind: 'individual-contact', interval: 30, warnDays: 7, owner: 'facilitator', ...none },
		source: 'Example of a house policy: one individual contact a month.'
	},
	{
		...{ key: 'measure-7', kind: 'questionnaire', interval: 7, warnDays: 2, owner: 'facilitator', ...none },
		source: 'Example of a house policy: a questionnaire every week.'
	},
	{
		...{ key: 'consent', kind: 'consent', interval: 0, warnDays: 30, owner: 'care-team', ...none },
		source: 'The consent itself: it says on which day it ends.'
	}
];
