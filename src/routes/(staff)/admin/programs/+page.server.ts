import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { checkbox, rowId, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { changePapers, papersOfAll } from '#lib/server/programs/program-papers.ts';

const schema = z.strictObject({
	id: rowId(),
	letterhead: text(300),
	part2: checkbox(),
	sharesOwnWork: checkbox(),
	takeHomeDays: wholeNumber({ min: 0, max: 365 })
});

/** What stands on the papers of each program. */
export const load = async (event) => {
	requireStaff(event, 'admin');
	return { programs: await papersOfAll() };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const form = await readForm(schema, event.request);
		if (!form.ok) return form.refused;
		const { id, ...papers } = form.data;
		if (!(await changePapers(id, papers, by.id))) return form.refuse({ form: m.staff_programs_gone() }, 409);
		return { saved: id };
	}
};
