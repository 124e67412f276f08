/** What a program can commit to. Each kind counts from one thing and is met by one thing: see `work.ts`. */
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

/** Who is responsible for it. */
export const obligationOwners = ['facilitator', 'supervisor', 'care-team'] as const;
export type ObligationOwner = (typeof obligationOwners)[number];

/** Notes are due by the hour, everything else by the day. */
export const unitOf = (kind: ObligationKind): 'hours' | 'days' => (kind === 'note' ? 'hours' : 'days');
/** A consent has its own expiry date: a rule only sets how early it warns. */
export const hasInterval = (kind: ObligationKind): boolean => kind !== 'consent';

/** One of a program's obligations, with its source. */
export type ObligationRule = {
	id: string;
	kind: ObligationKind;
	/** In hours or days, by kind; 0 if the kind has none. */
	interval: number;
	/** Days before the due date that it is first shown. */
	warnDays: number;
	owner: ObligationOwner;
	/** The source the program states: a regulation, a payer's manual, its own policy; and its date. */
	source: string;
	sourceOn: string | null;
};

/** The longest interval and warning that make sense. */
export const longestInterval = 366;
export const longestWarning = 60;
