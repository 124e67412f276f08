import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { setCriteria } from '#lib/server/episodes/options.ts';
import { peopleIn } from '#lib/server/episodes/people-view.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

const criteria = z.strictObject({ criteria: text(6000) });

export const load = async (event) => {
	const { staff } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team', 'admin');
	const people = await peopleIn(staff, event.params.id);
	if (!people) error(403, 'not-yours');
	return {
		...people,
		imported: Number(event.url.searchParams.get('imported')) || 0,
		isAdmin: staff.standings.includes('admin'),
		criteria: startForm(criteria, { criteria: people.program.criteria.join('\n') })
	};
};

export const actions = {
	/** The admission criteria, a line each. */
	criteria: async (event) => {
		const staff = requireStaff(event, 'admin');
		await requireProgram(event);
		const form = await readForm(criteria, event.request, 'criteria');
		if (!form.ok) return form.refused;
		const lines = form.data.criteria.split('\n').map((line) => line.trim().slice(0, 300));
		await setCriteria(staff.id, event.params.id, [...new Set(lines.filter(Boolean))].slice(0, 50));
		redirect(303, `/programs/${event.params.id}/people`);
	}
};
