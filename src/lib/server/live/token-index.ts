import { createHash } from 'node:crypto';

/** All that is kept of a device's cookie. */
export const tokenIndex = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The same for the seat that a day's pass has in one session: who holds the cookie finds it, and no index of another session gives it. */
export const seatIndex = (passIndex: string, session: number): string => tokenIndex(`${passIndex}:${session}`);
