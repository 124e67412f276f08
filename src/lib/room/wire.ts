/** Raised whenever an older page could misread what a newer server says; such a page is asked to reload, its outbox kept. */
export const protocolVersion = 2;

/** No message a browser may send is larger, in bytes. */
export const largestMessage = 16_384;
