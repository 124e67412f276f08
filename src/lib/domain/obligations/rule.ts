/** What can be promised. Each has one thing that it counts from and one that satisfies it: see `work.ts`. */
export const obligationKinds = [
	'note',
	'plan-of-care',
	'plan-review',
	'certification',
	'individual-contact',
	'questionnaire',
	'consent'
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Whose work it is to keep it. */
export const obligationOwners = ['facilitator', 'supervisor', 'care-team'] as const;
export type ObligationOwner = (typeof obligationOwners)[number];

/** Notes are due by the hour, everything else by the day. */
export const unitOf = (kind: ObligationKind): 'hours' | 'days' => (kind === 'note' ? 'hours' : 'days');
/** A consent says itself when it expires: a rule only says how long before it warns. */
export const hasInterval = (kind: ObligationKind): boolean => kind !== 'consent';

/** One promise of a program, with where it comes from. */
export type ObligationRule = {
	id: string;
	kind: ObligationKind;
	/** In hours or days, by kind; 0 where the kind has none. */
	interval: number;
	/** Days before it is due from which it is shown. */
	warnDays: number;
	owner: ObligationOwner;
	/** What the program goes by, as it says itself: a regulation, a payer's manual, its own policy; and the date of that. */
	source: string;
	sourceOn: string | null;
};

/** The longest interval and warning that make sense. */
export const longestInterval = 366;
export const longestWarning = 60;
