import type { ClosingConfig } from './closing.ts';

export const blank = (): ClosingConfig => ({ kind: 'closing', homework: null, feedback: 'anonymous' });
