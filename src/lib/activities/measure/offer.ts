import type { MeasureConfig } from './rules.ts';

export const blank = (): MeasureConfig => ({ kind: 'measure', slug: 'phq-9' });
