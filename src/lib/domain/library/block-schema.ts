import { z } from 'zod';
import type { OwnBlock, Settings } from './own-content.ts';
import { limits } from './own-sheet.ts';
import { isOnlyUnwritten } from './problems.ts';

/** The settings of one kind of block, as its activity takes them. */
export type SettingsSchema = z.ZodType<Settings>;

const text = (longest: number) => z.string().trim().min(1).max(longest);
const local = (longest: number) => z.strictObject({ en: text(longest), es: text(longest) });

/** What is published, and what a file holds. */
export const wholeBlock = (settings: SettingsSchema) =>
	z.strictObject({
		title: local(limits.title),
		purpose: local(limits.text),
		minutes: z.number().int().min(1).max(limits.minutes),
		activity: settings,
		license: z.string().trim().max(limits.license),
		attribution: z.string().trim().max(limits.attribution),
		only: z.enum(['en', 'es']).optional()
	});

/** A draft as it was sent or kept: what is not written yet may be missing, and nothing else may be wrong. Null for what is none. */
export function readBlockDraft(value: unknown, settings: SettingsSchema): OwnBlock | null {
	const shape = wholeBlock(settings);
	if (!isOnlyUnwritten(shape, value) || JSON.stringify(value).length > limits.whole) return null;
	const read = shape.safeParse(value);
	return ownOnly(read.success ? read.data : (value as OwnBlock));
}

/** Without what a plan adds to say where a block comes from: here it comes from itself. */
function ownOnly({ activity, ...about }: OwnBlock): OwnBlock {
	const { from: _, only: __, ...settings } = activity as Settings & { from?: unknown; only?: unknown };
	return { ...about, activity: settings };
}
