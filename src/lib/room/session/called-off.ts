import type { Status } from '#lib/room/state.ts';

/** It never started and will not take place: no one was expected, and nothing is recorded. */
export const isCalledOff = (status: Status): boolean => status === 'discarded' || status === 'cancelled';
