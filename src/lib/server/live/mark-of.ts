import type { By } from '#lib/domain/decision.ts';

/** Who acted, as a row of the log has it. */
export const markOf = (by: By): string =>
	by.as === 'staff' ? `staff:${by.id}` : by.as === 'seat' ? `seat:${by.seat}` : 'system';
