/** How long an act that others saw can be undone, in ms of server time. A separate file, because only the server needs the rules. */
export const undoWithin = 10_000;
