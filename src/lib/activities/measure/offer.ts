import type { Offer } from '#lib/activities/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MeasureConfig } from './rules.ts';

export const blank = (): MeasureConfig => ({ kind: 'measure', slug: 'phq-9' });

export const offer: Offer = {
	family: 'ask',
	name: m.activities_measure_name,
	purpose: m.activities_measure_for,
	minutes: 10,
	blank
};
