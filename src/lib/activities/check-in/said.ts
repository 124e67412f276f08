import { z } from 'zod';
import { checkInFields } from './fields.ts';
import type { OwnId } from './own-questions.ts';

/** What a check-in may be answered with, before the field's own rules. */
export const value = z.union([z.number(), z.string().max(300), z.null()]);

export const ownId = z.custom<OwnId>((id) => typeof id === 'string' && /^own-[a-z0-9]{1,12}$/.test(id), 'bad-id');
export const field = z.union([z.enum(checkInFields), ownId]);

/** What a person answered before the session, each with when, in UTC milliseconds. */
export const said = z.strictObject({
	answers: z.partialRecord(field, z.strictObject({ value, at: z.number().int() })),
	keepWord: z.boolean(),
	finished: z.boolean()
});
export type Said = z.output<typeof said>;
