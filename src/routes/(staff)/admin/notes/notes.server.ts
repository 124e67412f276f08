import { z } from 'zod';
import { findingKinds } from '#lib/domain/guard/finding.ts';
import { guardRange, type GuardLimits } from '#lib/domain/guard/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { rowId, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import type { ViewOf } from '#lib/pages/forms/read-form.server.ts';

/** What one program asks of its notes. Copied words are counted in whole windows, so fewer than one window says nothing. */
export const checksForm = z
	.strictObject({
		program: rowId(),
		window: wholeNumber(guardRange.window),
		copiedWords: wholeNumber(guardRange.copiedWords),
		leastWords: wholeNumber(guardRange.leastWords),
		needsReason: z.array(z.enum(findingKinds))
	})
	.refine(({ window, copiedWords }) => copiedWords >= window, {
		path: ['copiedWords'],
		error: () => m.staff_checks_copied_few()
	});

export const checksValues = (
	program: string,
	{ window, copiedWords, leastWords, needsReason }: GuardLimits
): ViewOf<typeof checksForm>['values'] => ({
	...{ program, window: String(window), copiedWords: String(copiedWords), leastWords: String(leastWords) },
	needsReason: [...needsReason]
});
