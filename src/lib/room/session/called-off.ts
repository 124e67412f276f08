import type { Status } from '#lib/room/state.ts';

/** It will not take place, and no one's participation in it counts. */
export const isCalledOff = (status: Status): boolean => status === 'discarded' || status === 'cancelled';
