import { z } from 'zod';

/** A line somebody wrote, without what stands around it. */
export const line = (longest: number) => z.string().trim().min(1).max(longest);

/** A text of a plan, in each language the product speaks. */
export const local = (longest: number) => z.strictObject({ en: line(longest), es: line(longest) });
