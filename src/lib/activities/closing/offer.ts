import type { ClosingConfig } from './commands.ts';

export const blank = (): ClosingConfig => ({ kind: 'closing', homework: null, feedback: 'anonymous' });
