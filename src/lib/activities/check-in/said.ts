import { z } from 'zod';
import { checkInFields } from './fields.ts';

/** Any possible check-in answer, before the field's own rules. */
export const value = z.union([z.number(), z.string().max(300), z.null()]);

/** A person's answers from before the session, each with its time in UTC milliseconds. */
export const said = z.strictObject({
	answers: z.partialRecord(z.enum(checkInFields), z.strictObject({ value, at: z.number().int() })),
	keepWord: z.boolean(),
	finished: z.boolean()
});
export type Said = z.output<typeof said>;
