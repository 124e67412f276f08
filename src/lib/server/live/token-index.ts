import { createHash } from 'node:crypto';

/** All that is stored of a device's cookie. */
export const tokenIndex = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The same for a day pass's seat in one session: the cookie's holder can find it, and it cannot be derived from the index of another session. */
export const seatIndex = (passIndex: string, session: number): string => tokenIndex(`${passIndex}:${session}`);
