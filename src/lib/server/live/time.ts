/** Uptime of this process, in whole ms. */
export const uptime = (): number => Math.round(performance.now());
