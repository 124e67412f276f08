import type { Local, Locale } from './worksheet.ts';

export const mostAgreed = 12;
export const longestAgreed = 160;

/** A line as somebody reads it: in the other language where nobody wrote it in theirs. */
export const agreed = (line: Local, locale: Locale): string => line[locale] || line[locale === 'en' ? 'es' : 'en'];
