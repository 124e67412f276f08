/** What the wall may say of a name: the first word, with an initial if one was given to tell two people apart. */
export const firstName = (name: string): string => /^\S+(\s+\p{L}\.?(?=\s|$))?/u.exec(name.trim())?.[0] ?? name;
