import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ScaleConfig } from './rules.ts';

export const blank = (): ScaleConfig => ({
	kind: 'scale',
	question: { en: '', es: '' },
	max: 10,
	low: { en: 'Not at all', es: 'Nada' },
	high: { en: 'Very much', es: 'Mucho' },
	anonymous: 'everyone'
});

export const offer: Offer = {
	family: 'ask',
	name: m.activities_scale_name,
	purpose: m.activities_scale_for,
	minutes: 5,
	blank
};
