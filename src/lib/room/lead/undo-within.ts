/** How long an act that others saw can be taken back, in milliseconds of server time. Apart from the rules, which only the server needs. */
export const undoWithin = 10_000;
