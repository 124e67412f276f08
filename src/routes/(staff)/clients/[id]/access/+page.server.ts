import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, secret } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { passwordWords } from '#lib/pages/record/words.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { openOutside, openUntil } from '#lib/server/programs/grants.ts';
import { opened } from './opened.server.ts';

const schema = z.strictObject({
	reason: requiredText(longest.accessReason, () => m.access_reason_missing()),
	password: secret(() => m.staff_password_missing())
});

export const load = async (event) => {
	const staff = requireStaff(event, 'supervisor', 'care-team');
	const { id } = event.params;
	const by = await mayReadClient(staff, id);
	if (by === 'role') redirect(303, `/clients/${id}`);
	const until = by && (await openUntil(staff, id));
	return { form: startForm(schema), record: until ? { until, ...(await opened(staff, id)) } : null };
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'supervisor', 'care-team');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const answer = await openOutside(staff, event.params.id, form.data);
		if (answer.ok) redirect(303, event.url.pathname);
		if (answer.code === 'not-yours') error(403, 'not-yours');
		if (answer.code === 'unknown') error(404, 'not-found');
		return form.refuse({ password: passwordWords(answer) });
	}
};
