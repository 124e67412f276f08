import { error, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords, refusedWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { coSign, returnNote } from '#lib/server/records/co-signing.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { signerFor } from '#lib/server/records/who.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { note: string } };

/** The note, for a supervisor of its group or program; for everybody else there is none. */
export async function requireReview(event: Pick<Event, 'locals' | 'url' | 'params'>) {
	const by = requireStaff(event, 'supervisor');
	const note = await documentById(event.params.note);
	if (!note || !(await signerFor(by, note)).reviews) error(404, 'not-found');
	return { by, note };
}

/** The note as the page showed it: those are the words that somebody decides about. */
const version = wholeNumber({ min: 0, max: 999_999_999 });
const coSigning = z.strictObject({ version });
const returning = z.strictObject({
	version,
	comment: requiredText(longest.noteSection, () => m.record_return_empty())
});

export async function coSignNote(event: Event) {
	const { by } = await requireReview(event);
	const form = await readForm(coSigning, event.request, 'coSigning');
	if (!form.ok) return form.refused;
	// One proof serves a whole pile of notes, for as long as it is recent.
	if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
	const answer = await coSign(by, { id: event.params.note, version: form.data.version }, null);
	if (answer.ok) return { done: 'co-signed' as const };
	if (answer.code === 'wrong' || answer.code === 'wait') return form.refuse({ form: passwordWords(answer) });
	return form.refuse({ form: refusedWords[answer.code]() }, 409);
}

export async function sendBack(event: Event) {
	const { by } = await requireReview(event);
	const form = await readForm(returning, event.request, 'returning');
	if (!form.ok) return form.refused;
	const answer = await returnNote(by, { id: event.params.note, version: form.data.version }, form.data.comment);
	if (answer.ok) return { done: 'returned' as const };
	if (answer.code === 'empty') return form.refuse({ comment: m.record_return_empty() });
	return form.refuse({ form: refusedWords[answer.code]() }, 409);
}
