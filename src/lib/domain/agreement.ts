import type { Local, Locale } from './worksheet.ts';

export const mostAgreed = 12;
export const longestAgreed = 160;

/** The line in the reader's language, or in the other one if it was never written in theirs. */
export const agreed = (line: Local, locale: Locale): string => line[locale] || line[locale === 'en' ? 'es' : 'en'];
