/** The minimum length of a password; longer without a second factor (NIST SP 800-63B-4). */
export const leastLength = (hasFactor: boolean): number => (hasFactor ? 10 : 15);
