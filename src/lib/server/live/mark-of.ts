import type { By } from '#lib/domain/decision.ts';

/** The actor as stored in a log row. */
export const markOf = (by: By): string =>
	by.as === 'staff' ? `staff:${by.id}` : by.as === 'seat' ? `seat:${by.seat}` : 'system';
