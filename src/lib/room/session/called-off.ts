import type { Status } from '#lib/room/state.ts';

/** It does not take place: whoever was in it left nothing. */
export const isCalledOff = (status: Status): boolean => status === 'discarded' || status === 'cancelled';
