/** Raised whenever an older page could misread a newer server's messages; such a page is asked to reload, and keeps its outbox. */
export const protocolVersion = 4;

/** A command that moves the room takes effect within this time, in ms, or is refused: any later it would surprise people. */
export const promptWithin = 8_000;

/**
 * A phone keeps unsent text no longer than this, in ms, whatever happens to the session. For as long after the end, the
 * server still accepts a call for help that never got through.
 */
export const keptFor = 24 * 60 * 60_000;

/** The maximum size of a message from a browser, in bytes. */
export const largestMessage = 16_384;
