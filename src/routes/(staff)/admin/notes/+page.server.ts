import { error } from '@sveltejs/kit';
import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { limitsOf, programsToSet, saveLimits } from '#lib/server/records/guard/limits.ts';
import { checksForm, checksValues } from './notes.server.ts';

/** For administrators, and for supervisors of a whole program; one of a single group sets nothing here. */
async function enter(event: Parameters<typeof requireStaff>[0]) {
	const by = requireStaff(event, 'admin', 'supervisor');
	const programs = await programsToSet(by);
	if (programs.length === 0) error(403, 'not-yours');
	return { by, programs };
}

export const load = async (event) => {
	const { programs } = await enter(event);
	const forms = programs.map(async ({ id, name }) => ({
		...{ id, name },
		form: startForm(checksForm, checksValues(id, await limitsOf(id)))
	}));
	return { programs: await Promise.all(forms) };
};

export const actions = {
	default: async (event) => {
		const { by } = await enter(event);
		const form = await readForm(checksForm, event.request);
		if (!form.ok) return form.refused;
		const { program, ...limits } = form.data;
		if (!(await saveLimits(by, program, limits))) error(403, 'not-yours');
		return { saved: program };
	}
};
