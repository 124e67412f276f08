import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { linkOf, personFields } from '#lib/pages/forms/person.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { oneStanding, optionsFor } from '#lib/pages/forms/standing-options.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import * as team from '#lib/server/programs/team.ts';

const schema = z.strictObject({ ...personFields, standings: z.array(oneStanding()) });

export const load = async (event) => {
	const staff = requireStaff(event, 'admin');
	return { form: startForm(schema), options: await optionsFor(staff) };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const { standings, ...person } = form.data;
		const made = await app().auth.createStaff({ ...person, locale: getLocale() }, by.id);
		if (made.ok) {
			for (const standing of standings) await team.grant({ staffId: made.id, ...standing }, by);
			const token = await app().auth.makeLink(made.id, by.id);
			return { form: form.sent.form, made: { name: person.name, link: linkOf(event, token) } };
		}
		return form.refuse({ email: m.staff_email_taken() });
	}
};
