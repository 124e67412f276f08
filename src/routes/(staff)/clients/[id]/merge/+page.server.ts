import { error, redirect } from '@sveltejs/kit';
import { longest } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isRecent } from '#lib/server/auth/recent.ts';
import { compare, mergeChoices } from '#lib/server/charts/merge-choices.ts';
import { mayMerge, merge, takeBack } from '#lib/server/charts/merging.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { merging, takingBack } from './merge-forms.server.ts';

export const load = async (event) => {
	const staff = requireStaff(event, 'admin', 'supervisor');
	const { id } = event.params;
	const other = event.url.searchParams.get('with');
	if (!(await mayMerge(staff, id, ...(other ? [other] : [])))) error(404, 'not-found');
	const pair = other && other !== id ? await compare(staff, id, other) : null;
	const find = event.url.searchParams.get('find')?.trim().slice(0, longest.personName) ?? '';
	const choices = await mergeChoices(staff, id, find);
	return {
		id,
		...choices,
		find,
		pair,
		form: startForm(merging, { otherId: other ?? '' }),
		back: startForm(takingBack)
	};
};

export const actions = {
	merge: async (event) => {
		const staff = requireStaff(event, 'admin', 'supervisor');
		const { id } = event.params;
		if (!(await mayMerge(staff, id))) error(404, 'not-found');
		const form = await readForm(merging, event.request);
		if (!form.ok) return form.refused;
		const { keptId, otherId, reason } = form.data;
		if (!(await mayMerge(staff, otherId))) error(404, 'not-found');
		if (keptId !== id && keptId !== otherId) return form.refuse({ keptId: m.common_form_choose() });
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const today = dayOf(Date.now(), await trailZone());
		const done = await merge(staff, { keptId, otherId: keptId === id ? otherId : id, reason, today });
		if (!done.ok) return form.refuse({ form: m.merge_gone() }, 409);
		redirect(303, `/clients/${keptId}?merged`);
	},
	takeBack: async (event) => {
		const staff = requireStaff(event, 'admin', 'supervisor');
		if (!(await mayMerge(staff, event.params.id))) error(404, 'not-found');
		const form = await readForm(takingBack, event.request, 'back');
		if (!form.ok) return form.refused;
		if (!(await isRecent(event))) return form.refuse({ confirm: m.two_step_confirm_first() });
		const done = await takeBack(staff, form.data.otherId, form.data.reason);
		return done.ok ? { isTakenBack: true } : form.refuse({ form: m.merge_gone() }, 409);
	}
};
