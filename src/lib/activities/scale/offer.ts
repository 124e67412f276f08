import type { ScaleConfig } from './rules.ts';

export const blank = (): ScaleConfig => ({
	kind: 'scale',
	question: { en: '', es: '' },
	max: 10,
	low: { en: 'Not at all', es: 'Nada' },
	high: { en: 'Very much', es: 'Mucho' },
	anonymous: 'everyone'
});
