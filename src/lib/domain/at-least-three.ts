/** With fewer answers than this, people could guess who gave which: a group sees words, moods and counts only from here up (R2). */
export const fewest = 3;
