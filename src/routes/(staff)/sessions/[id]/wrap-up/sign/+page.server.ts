import { fail } from '@sveltejs/kit';
import { lateAfterHours } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { sign } from '#lib/server/records/signing.ts';
import { enterWrapUp } from '../open.server.ts';
import { openNotes } from '../note.server.ts';
import { chosenIn, signView } from './sign.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	const statement = m.record_sign_statement({}, { locale: written.by.locale });
	return { ...(await signView(written)), statement, lateAfterHours };
};

export const actions = {
	default: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const form = await event.request.formData();
		const chosen = chosenIn(form);
		if (chosen.length === 0) return fail(400, { code: 'none-chosen' as const });
		const answer = await sign(by, id, chosen, String(form.get('password') ?? ''));
		if (!answer.ok) return fail(400, { ...answer, chosen: chosen.map(({ id }) => id) });
		return { results: answer.results };
	}
};
