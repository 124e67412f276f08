import type { BreakConfig } from './rules.ts';

export const blank = (): BreakConfig => ({ kind: 'break', minutes: 10 });

/** How long a break can be planned, in minutes. */
export const lengths = [5, 10, 15, 20, 30, 45, 60];
