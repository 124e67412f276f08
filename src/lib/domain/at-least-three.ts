/** Fewer answers than this would let people guess who gave which: words, moods and counts are shown to a group only from here on (R2). */
export const fewest = 3;
