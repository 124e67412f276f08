/** How long a login lasts without activity, in milliseconds: the page clears itself and the server ends the login. */
export const idleLimit = 15 * 60_000;
