import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId, text } from '#lib/pages/forms/fields.server.ts';

/** `sections` by id, with the text that the editor last knew to be saved; `then` is the button that was pressed. */
export const editing = z.strictObject({
	note: rowId(),
	format: text(80),
	then: z.enum(['', 'next']),
	sections: z.record(
		z.string(),
		z.strictObject({
			text: z.string().max(longest.noteSection, { error: () => m.record_refused_too_long() }),
			was: z.string()
		})
	)
});
export type EditsSent = z.output<typeof editing>;

export const editsIn = ({ sections }: EditsSent) =>
	Object.entries(sections).map(([id, section]) => ({ id, ...section }));
