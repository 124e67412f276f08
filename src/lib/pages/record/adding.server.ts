import { z } from 'zod';
import { addendumKinds } from '#lib/domain/document.ts';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId, secret } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { enterInError } from '#lib/server/records/entering-in-error.ts';
import { passwordWords, refusedWords } from './words.ts';

const addendum = z.strictObject({
	note: rowId(),
	/** Empty is an addendum. */
	kind: z.enum(['', ...addendumKinds]).transform((kind) => kind || 'addendum'),
	text: requiredText(longest.addendum, () => m.record_refused_empty()),
	password: secret(() => m.staff_password_missing())
});
const mark = z.strictObject({
	note: rowId(),
	reason: requiredText(longest.addendum, () => m.record_in_error_reason_missing())
});

/** Adds to a signed document what the form says. */
export async function addition(by: StaffMember, request: Request) {
	const form = await readForm(addendum, request);
	if (!form.ok) return form.refused;
	const { note, password, ...words } = form.data;
	const answer = await addAddendum(by, note, words, password);
	if (answer.ok) return { added: note };
	if (answer.code === 'wrong' || answer.code === 'wait') return form.refuse({ password: passwordWords(answer) });
	return form.refuse({ text: refusedWords[answer.code]() });
}

/** Marks a signed document as entered in error, with the reason that the form says. */
export async function marking(by: StaffMember, request: Request) {
	const form = await readForm(mark, request, 'marking');
	if (!form.ok) return form.refused;
	const answer = await enterInError(by, form.data.note, form.data.reason);
	if (answer.ok) return { marked: form.data.note };
	return form.refuse({ reason: refusedWords[answer.code]() }, 409);
}
