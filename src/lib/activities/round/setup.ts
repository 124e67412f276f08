import type { RoundConfig } from './round.ts';

export const blank = (): RoundConfig => ({
	kind: 'round',
	question: { en: '', es: '' },
	minutes: 2,
	namesAgreed: false
});
