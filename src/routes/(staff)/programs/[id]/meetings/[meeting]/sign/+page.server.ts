import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { openPeople } from '#lib/pages/care-team/open.server.ts';
import { refusedWords } from '#lib/pages/care-team/words.ts';
import { secret, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords } from '#lib/pages/record/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { shownToSign } from '#lib/server/care-team/shown-to-sign.ts';
import { signMeeting } from '#lib/server/care-team/signing.ts';

const schema = z.strictObject({
	version: wholeNumber({ min: 1, max: 999_999_999 }),
	password: secret(() => m.staff_password_missing())
});

async function openOwn(event: Parameters<typeof openPeople>[0]) {
	const opened = await openPeople(event);
	if (opened.meeting.status !== 'open') redirect(303, opened.at);
	if (opened.meeting.chairId !== opened.by.id) error(403, 'not-yours');
	return opened;
}

export const load = async (event) => {
	const { by, program, meeting } = await openOwn(event);
	return { ...(await shownToSign(by, program, meeting)), form: startForm(schema) };
};

export const actions = {
	default: async (event) => {
		const { by, meeting, at } = await openOwn(event);
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { version, password } = form.data;
		const answer = await signMeeting(by, meeting, { version, proof: password });
		if (answer.ok) redirect(303, at);
		if (answer.code === 'wrong' || answer.code === 'wait') return form.refuse({ password: passwordWords(answer) });
		return form.refuse({ form: refusedWords[answer.code]() }, 409);
	}
};
