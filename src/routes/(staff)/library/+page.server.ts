import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { topics } from '#lib/domain/worksheet.ts';
import { curricula } from '#lib/curricula/index.ts';
import { longest } from '#lib/domain/limits.ts';
import { measures } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requiredText, rowId } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { offeredTo } from '#lib/server/library/offered.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';

const renaming = z.strictObject({
	id: rowId(),
	name: requiredText(longest.keptPlanName, () => m.live_plan_keep_name_missing())
});
const removing = z.strictObject({ id: rowId() });
export const load = async (event) => {
	const staff = requireStaff(event);
	const [kept, sheets] = await Promise.all([keptPlans.list(staff), offeredTo(staff)]);
	const shown = kept.map(({ blocks, ...it }) => ({
		...it,
		parts: blocks.map(({ title }) => title),
		minutes: blocks.reduce((sum, { minutes }) => sum + minutes, 0)
	}));
	return {
		plans: shown.filter(({ kind }) => kind === 'plan'),
		parts: shown.filter(({ kind }) => kind === 'block'),
		curricula: curricula.map(({ slug, title }) => ({ slug, title: title[getLocale()] })),
		topics: topics.map((topic) => ({ topic, count: sheets.filter((it) => it.topic === topic).length })),
		measures: measures.map(({ slug, title, items, languages }) => ({
			...{ slug, title, languages },
			items: items.length
		}))
	};
};

export const actions = {
	rename: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(renaming, event.request, 'rename');
		if (!form.ok) return form.refused;
		const { id, name } = form.data;
		if (!(await keptPlans.rename(staff, id, name))) return form.refuse({ form: m.staff_library_gone() }, 404);
		redirect(303, '/library');
	},
	remove: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(removing, event.request, 'remove');
		if (!form.ok) return form.refused;
		if (!(await keptPlans.remove(staff, form.data.id))) return form.refuse({ form: m.staff_library_gone() }, 404);
		redirect(303, '/library');
	}
};
