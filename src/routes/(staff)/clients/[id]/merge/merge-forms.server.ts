import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';

const reason = () => requiredText(longest.mergeReason, () => m.merge_reason_missing());
/** Which of two stays, and why. */
export const merging = z.strictObject({
	otherId: rowId(),
	keptId: z
		.string()
		.min(1, { error: () => m.common_form_choose() })
		.max(64),
	reason: reason()
});
/** They are two after all. */
export const takingBack = z.strictObject({ otherId: rowId(), reason: reason() });
