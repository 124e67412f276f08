import { z } from 'zod';

const local = (longest: number) =>
	z.strictObject({ en: z.string().trim().max(longest), es: z.string().trim().max(longest) });
const said = (longest: number) => local(longest).refine(({ en, es }) => en !== '' && es !== '', 'in both languages');
const texts = { label: said(60), help: local(200), words: local(60) };
const number = z.string().regex(/^[+*#\d][\d\s*#-]{1,19}$/);

/** A site's own list of crisis lines. It is never empty: nobody is left without a way. */
export const crisisSchema = z
	.array(
		z.discriminatedUnion('way', [
			z.strictObject({ way: z.literal('call'), to: number, ...texts }),
			z.strictObject({ way: z.literal('text'), to: number, ...texts }),
			z.strictObject({ way: z.literal('web'), to: z.url({ protocol: /^https$/ }), ...texts })
		])
	)
	.min(1)
	.max(12);
