import { z } from 'zod';
import { isOwnSlug } from '#lib/domain/library/own-slug.ts';

/**
 * Of a block that is a version of one the program keeps in its library, untouched: which version, and, where it was published in one
 * language, which. What is changed in a plan is no version any more and has neither.
 */
export const madeFrom = {
	from: z.string().refine(isOwnSlug, { error: 'bad-id' }).optional(),
	only: z.enum(['en', 'es']).optional()
};
