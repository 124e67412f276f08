import { z } from 'zod';
import { locales } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** Fields whose text never goes back to a page. */
const secrets = z.registry<undefined>();
export const isSecret = (field: z.core.$ZodType): boolean => secrets.has(field);

/** Text without the spaces around it; empty when nothing was typed. */
export const text = (longest: number) => z.string().trim().max(longest);

/** Text that cannot be left out. */
export const requiredText = (longest: number, missing: () => string) =>
	z.string().trim().min(1, { error: missing }).max(longest);

/** A password: sent once, never shown again. */
export const secret = (missing: () => string) => z.string().min(1, { error: missing }).max(1000).register(secrets);

/** What the browser says of a passkey, as JSON. */
export const passkeyAnswer = () => z.string().min(1).max(20_000);

export const wholeNumber = ({ min, max }: { min: number; max: number }) => {
	const error = () => m.staff_number_range({ min, max });
	return z
		.string()
		.trim()
		.regex(/^\d{1,9}$/, { error })
		.transform(Number)
		.pipe(z.number().min(min, { error }).max(max, { error }));
};

/** The same, or null when nothing was typed. */
export const optionalNumber = (range: { min: number; max: number }) =>
	z.union([z.literal('').transform(() => null), wholeNumber(range)]);

/** Hours as they are typed, `9` or `7.5` or `7,5`, in minutes; null when nothing was typed. */
export const optionalHours = ({ min, max }: { min: number; max: number }) => {
	const error = () => m.staff_number_range({ min, max });
	const hours = z
		.string()
		.trim()
		.regex(/^\d{1,3}([.,]\d{1,2})?$/, { error })
		.transform((typed) => Number(typed.replace(',', '.')))
		.pipe(z.number().min(min, { error }).max(max, { error }))
		.transform((typed) => Math.round(typed * 60));
	return z.union([z.literal('').transform(() => null), hours]);
};

export const checkbox = () => z.string().transform((sent) => sent === 'on');

/** The id of something the page listed. Whether it exists, and for whom, is asked where it is kept. */
export const rowId = () => z.string().min(1).max(64);

export const locale = () => z.enum(locales);
