import type { Standing } from './standing.ts';

/** How long a login lasts without activity, in milliseconds: the page clears itself and the server ends the login. */
export const idleLimit = 15 * 60_000;

const hour = 60 * 60_000;

/** How long a login lasts at most, in milliseconds: shorter where it opens more. */
export const longestLogin = (standings: readonly Standing[]): number => (standings.some(isFarReaching) ? 8 : 12) * hour;

/** Whoever sees many charts, or decides who does. */
export const isFarReaching = (standing: Standing): boolean => standing === 'supervisor' || standing === 'admin';
