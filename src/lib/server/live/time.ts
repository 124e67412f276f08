import type { Time } from '#lib/room/protocol.ts';

/** How long this process has run, in whole ms. */
export const uptime = (): number => Math.round(performance.now());

export const time = (): Time => ({ now: Date.now(), uptime: uptime() });
