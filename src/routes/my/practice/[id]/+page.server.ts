import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longestHindrance, outcomes } from '#lib/domain/practice.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { homeworkOf, markHomework } from '#lib/server/my/homework.ts';
import { enter } from '../../enter.server.ts';

const schema = z.strictObject({
	outcome: z.enum(outcomes, { error: () => m.my_practice_missing() }),
	hindrance: text(longestHindrance)
});

export const load = async ({ cookies, params }) => {
	const { clientId } = await enter(cookies);
	const found = (await homeworkOf(clientId)).find(({ id }) => id === params.id);
	if (!found) error(404, 'not-found');
	const { outcome, hindrance, markedAt } = found;
	return {
		id: found.id,
		text: found.text[getLocale()],
		markedAt,
		form: startForm(schema, { outcome: outcome ?? '', hindrance })
	};
};

export const actions = {
	default: async ({ cookies, params, request }) => {
		const { clientId } = await enter(cookies);
		const form = await readForm(schema, request);
		if (!form.ok) return form.refused;
		if ((await markHomework(clientId, params.id, form.data)) === 'not-yours') error(404, 'not-found');
		redirect(303, '/my?marked');
	}
};
