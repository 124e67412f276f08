import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { dropPhrase, keepPhrase, phrasesOf } from '#lib/server/records/phrases.ts';

const phrase = z.strictObject({
	/** Empty for a new one. */
	id: z.string().max(64),
	key: requiredText(longest.snippetKey, () => m.record_phrase_key_missing()).regex(/^[\p{L}\p{N}-]+$/u, {
		error: () => m.record_phrase_key_shape()
	}),
	text: requiredText(longest.snippetText, () => m.record_phrase_text_missing())
});
const one = z.strictObject({ id: rowId() });

export const load = async (event) => ({ phrases: await phrasesOf(requireStaff(event).id) });

export const actions = {
	keep: async (event) => {
		const { id: staff } = requireStaff(event);
		const form = await readForm(phrase, event.request);
		if (!form.ok) return form.refused;
		const { id, key, text } = form.data;
		const kept = await keepPhrase(staff, { id: id || null, key, text });
		if (kept.ok) redirect(303, '/account/phrases');
		if (kept.code === 'taken') return form.refuse({ key: m.record_phrase_taken({ key }) });
		return form.refuse({ form: kept.code === 'full' ? m.record_phrase_full() : m.record_phrase_gone() });
	},
	drop: async (event) => {
		const { id: staff } = requireStaff(event);
		const form = await readForm(one, event.request);
		if (!form.ok) return form.refused;
		await dropPhrase(staff, form.data.id);
		redirect(303, '/account/phrases');
	}
};
