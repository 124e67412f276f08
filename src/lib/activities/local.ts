import { z } from 'zod';

/** A line of text, trimmed. */
export const line = (longest: number) => z.string().trim().min(1).max(longest);

/** A text in a plan, in each of the product's languages. */
export const local = (longest: number) => z.strictObject({ en: line(longest), es: line(longest) });
