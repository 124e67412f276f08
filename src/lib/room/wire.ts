/** Raised whenever an older page could misread what a newer server says; such a page is asked to reload, its outbox kept. */
export const protocolVersion = 4;

/** A press that moves everybody is done within this time, in ms, or dropped with a word: later it would surprise the room. */
export const promptWithin = 8_000;

/**
 * Unsent words are kept on a phone no longer than this, in ms, whatever becomes of the session. So long after its end the server still
 * takes a call for help that never got through.
 */
export const keptFor = 24 * 60 * 60_000;

/** No message a browser may send is larger, in bytes. */
export const largestMessage = 16_384;
