/** How the display may show a name: the first word, plus an initial if one was given to tell two people apart. */
export const firstName = (name: string): string => /^\S+(\s+\p{L}\.?(?=\s|$))?/u.exec(name.trim())?.[0] ?? name;
