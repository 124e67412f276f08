import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { RoundConfig } from './commands.ts';

export const blank = (): RoundConfig => ({
	kind: 'round',
	question: { en: '', es: '' },
	minutes: 2,
	namesAgreed: false
});

/** The lengths of one turn to choose from, in minutes. */
export const lengths = [0.5, 1, 2, 3, 4, 5, 8, 10];

export const offer: Offer = {
	family: 'talk',
	name: m.activities_round_name,
	purpose: m.activities_round_for,
	minutes: 20,
	blank
};
