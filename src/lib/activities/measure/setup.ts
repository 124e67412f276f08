import type { MeasureConfig } from './measure.ts';

export const blank = (): MeasureConfig => ({ kind: 'measure', slug: 'phq-9' });
