/** How long this process has run, in whole ms. */
export const uptime = (): number => Math.round(performance.now());
