import type { Standing } from './standing.ts';

/** How long a login lasts without activity, in milliseconds: then the page clears itself and the server ends the login. */
export const idleLimit = 15 * 60_000;

const hour = 60 * 60_000;

/** The maximum length of a login, in milliseconds: shorter for logins that open more. */
export const longestLogin = (standings: readonly Standing[]): number => (standings.some(isFarReaching) ? 8 : 12) * hour;

/** Someone who can see many charts, or decides who can. */
export const isFarReaching = (standing: Standing): boolean => standing === 'supervisor' || standing === 'admin';
