import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Wanting } from '#lib/server/records/signing.ts';
import { text } from '#lib/pages/forms/fields.server.ts';

const reason = text(longest.signingReason);
/** One reason for each kind of finding in a document. */
export const reasonFields = z.strictObject({
	copied: reason,
	name: reason,
	short: reason,
	contradiction: reason,
	'no-goal': reason
});

/** A sentence beside each reason of one document that is missing, and one for them all. */
export const reasonsMissing = (wanting: Wanting[]) => ({
	form: m.record_reasons_missing(),
	...Object.fromEntries(wanting.map(({ kind }) => [`reasons.${kind}`, m.record_reason_missing()]))
});
