import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { clientCalled } from '#lib/server/programs/grants.ts';

const schema = z.strictObject({ name: requiredText(longest.personName, () => m.access_name_missing()) });

export const load = (event) => {
	requireStaff(event, 'supervisor', 'care-team');
	return { form: startForm(schema) };
};

export const actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'supervisor', 'care-team');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const client = await clientCalled(staff, form.data.name);
		if (!client) return form.refuse({ name: m.access_name_unknown() });
		redirect(303, `/clients/${client}/access`);
	}
};
