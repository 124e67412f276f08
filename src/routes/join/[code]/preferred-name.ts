/** Two or more words of letters are often a first and a last name. "Ana B." and "Ana-María" are not. */
export const looksLikeFullName = (name: string): boolean => /\p{L}{2,}\s+(\p{L}\.?\s+)*\p{L}{2,}/u.test(name.trim());
