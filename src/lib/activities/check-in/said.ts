import { z } from 'zod';
import { checkInFields } from './fields.ts';

/** What a check-in may be answered with, before the field's own rules. */
export const value = z.union([z.number(), z.string().max(300), z.null()]);

/** What a person answered before the session, each with when, in UTC milliseconds. */
export const said = z.strictObject({
	answers: z.partialRecord(z.enum(checkInFields), z.strictObject({ value, at: z.number().int() })),
	keepWord: z.boolean(),
	finished: z.boolean()
});
export type Said = z.output<typeof said>;
