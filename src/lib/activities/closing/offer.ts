import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ClosingConfig } from './commands.ts';

export const blank = (): ClosingConfig => ({ kind: 'closing', homework: null, feedback: 'anonymous' });

export const offer: Offer = {
	family: 'ends',
	name: m.activities_closing_name,
	purpose: m.activities_closing_for,
	minutes: 10,
	blank
};
