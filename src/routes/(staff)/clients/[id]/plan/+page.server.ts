import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { rowId } from '#lib/pages/forms/fields.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { beginPlanDocument, homeOf } from '#lib/server/care-plans/beginning.ts';
import { planKinds } from '#lib/server/care-plans/kinds.ts';
import { readPlan } from '#lib/server/care-plans/reading.ts';
import { takeOver } from '#lib/server/records/notes.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const plan = await readPlan(staff, event.params.id);
	if (!plan) error(404, 'not-found');
	return { clientId: event.params.id, me: staff.id, ...plan };
};

const begin = z.strictObject({ kind: z.enum(planKinds) });
const take = z.strictObject({ document: rowId() });

export const actions = {
	begin: async (event) => {
		const staff = requireStaff(event);
		const { id } = event.params;
		const form = await readForm(begin, event.request);
		if (!form.ok) return form.refused;
		const begun = await beginPlanDocument(staff, id, form.data.kind);
		if (begun.ok) redirect(303, `/clients/${id}/plan/${begun.id}`);
		if (begun.code === 'not-yours') error(403, 'not-yours');
		return form.refuse({ form: begun.code === 'begun' ? m.care_plan_begun() : m.care_plan_no_plan() }, 409);
	},
	take: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(take, event.request);
		if (!form.ok) return form.refused;
		const { document } = form.data;
		if (!(await homeOf(staff, event.params.id))) error(403, 'not-yours');
		const taken = await takeOver(staff, document);
		redirect(303, `/clients/${event.params.id}/plan${taken.ok ? `/${document}` : ''}`);
	}
};
