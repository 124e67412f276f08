import { z } from 'zod';
import { authorities, disclosedParts } from '#lib/domain/disclosure.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text } from '#lib/pages/forms/fields.server.ts';

/** What a disclosure is asked with. */
export const schema = z.strictObject({
	programId: z.string().min(1, { error: () => m.common_form_choose() }),
	from: z.iso.date({ error: () => m.exports_first_day_missing() }),
	to: z.iso.date({ error: () => m.exports_last_day_missing() }),
	parts: z.array(z.enum(disclosedParts)).min(1, { error: () => m.disclosure_parts_missing() }),
	recipient: requiredText(300, () => m.disclosure_recipient_missing()),
	purpose: requiredText(300, () => m.disclosure_purpose_missing()),
	authority: z.enum(authorities, { error: () => m.common_form_choose() }),
	basis: requiredText(300, () => m.disclosure_basis_missing()),
	scope: text(2000),
	consentId: text(64)
});
