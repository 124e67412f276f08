import type { ClosingConfig } from './rules.ts';

export const blank = (): ClosingConfig => ({ kind: 'closing', homework: null, feedback: 'anonymous' });
