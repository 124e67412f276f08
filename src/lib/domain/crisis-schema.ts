import { z } from 'zod';
import { longest, mostCrisisLines } from './limits.ts';

const local = (max: number) => z.strictObject({ en: z.string().trim().max(max), es: z.string().trim().max(max) });
const said = (max: number) => local(max).refine(({ en, es }) => en !== '' && es !== '', 'in both languages');
const texts = {
	label: said(longest.crisisLabel),
	help: local(longest.crisisHelp),
	words: local(longest.crisisFirstWords)
};
const number = z.string().regex(/^[+*#\d][\d\s*#-]{1,19}$/);

export const crisisLine = z.discriminatedUnion('way', [
	z.strictObject({ way: z.literal('call'), to: number, ...texts }),
	z.strictObject({ way: z.literal('text'), to: number, ...texts }),
	z.strictObject({ way: z.literal('web'), to: z.url({ protocol: /^https$/ }), ...texts })
]);

/** A site's own list of crisis lines. It can't be empty: there must always be a way to reach someone. */
export const crisisSchema = z.array(crisisLine).min(1).max(mostCrisisLines);
