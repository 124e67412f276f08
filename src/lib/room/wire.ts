/** Raised whenever an older page could misread what a newer server says; such a page is asked to reload, its outbox kept. */
export const protocolVersion = 3;

/** A press that moves everybody is done within this time, in ms, or dropped with a word: later it would surprise the room. */
export const promptWithin = 8_000;

/** No message a browser may send is larger, in bytes. */
export const largestMessage = 16_384;
