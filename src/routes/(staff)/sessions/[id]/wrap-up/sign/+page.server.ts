import { lateAfterHours } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords, refusedWords } from '#lib/pages/record/words.ts';
import { sign } from '#lib/server/records/signing.ts';
import { enterWrapUp } from '../open.server.ts';
import { openNotes } from '../note.server.ts';
import { chosenIn, reasonsMissing, signing, signView } from './sign.server.ts';

export const load = async (event) => {
	const written = await openNotes(event);
	const statement = m.record_sign_statement({}, { locale: written.by.locale });
	return { ...(await signView(written)), statement, lateAfterHours };
};

export const actions = {
	default: async (event) => {
		const { by, id } = await enterWrapUp(event);
		const form = await readForm(signing, event.request);
		if (!form.ok) return form.refused;
		const answer = await sign(by, id, chosenIn(form.data), form.data.password);
		if (answer.ok) return { results: answer.results };
		if (answer.code === 'reasons') return form.refuse(reasonsMissing(answer.wanting));
		return form.refuse(
			answer.code === 'not-now' ? { form: refusedWords['not-now']() } : { password: passwordWords(answer) }
		);
	}
};
