/** The fewest letters of a password; more where nothing else is asked for (NIST SP 800-63B-4). */
export const leastLength = (hasFactor: boolean): number => (hasFactor ? 10 : 15);
