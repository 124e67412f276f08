import { fail, redirect } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import { measures } from '#lib/measures/index.ts';
import { worksheets } from '#lib/worksheets/index.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const kept = await keptPlans.list(staff);
	const shown = kept.map(({ blocks, ...it }) => ({
		...it,
		parts: blocks.map(({ title }) => title),
		minutes: blocks.reduce((sum, { minutes }) => sum + minutes, 0)
	}));
	return {
		plans: shown.filter(({ kind }) => kind === 'plan'),
		parts: shown.filter(({ kind }) => kind === 'block'),
		worksheets: worksheets.map(({ slug, title, purpose, minutes, steps }) => ({
			...{ slug, title, purpose, minutes },
			steps: steps.length
		})),
		measures: measures.map(({ slug, title, items, attribution }) => ({
			...{ slug, title, attribution },
			items: items.length
		}))
	};
};

export const actions = {
	rename: async (event) => {
		const staff = requireStaff(event);
		const form = await event.request.formData();
		const [id, name] = [String(form.get('id')), String(form.get('name') ?? '').trim()];
		if (!name || name.length > keptPlans.longestName) return fail(400, { id, wrong: 'name' as const });
		if (!(await keptPlans.rename(staff, id, name))) return fail(404, { id, wrong: 'gone' as const });
		redirect(303, '/library');
	},
	remove: async (event) => {
		const staff = requireStaff(event);
		const id = String((await event.request.formData()).get('id'));
		if (!(await keptPlans.remove(staff, id))) return fail(404, { id, wrong: 'gone' as const });
		redirect(303, '/library');
	}
};
