import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BreakConfig } from './rules.ts';

export const blank = (): BreakConfig => ({ kind: 'break' });

/** Lengths of a break to choose instead of the planned one, in minutes. */
export const lengths = [5, 10, 15, 20, 30, 45, 60];

export const offer: Offer = {
	family: 'rest',
	name: m.activities_break_name,
	purpose: m.activities_break_for,
	minutes: 10,
	blank
};
