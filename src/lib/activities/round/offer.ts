import type { RoundConfig } from './commands.ts';

export const blank = (): RoundConfig => ({
	kind: 'round',
	question: { en: '', es: '' },
	minutes: 2,
	namesAgreed: false
});

/** How long one turn can be planned, in minutes. */
export const lengths = [0.5, 1, 2, 3, 4, 5, 8, 10];
