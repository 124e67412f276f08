import { readForm, startForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { safetySettings, saveSafetySettings } from '#lib/server/live/safety-settings.ts';
import { safetyForm, safetyValues } from './safety.server.ts';

const supervisors = async () =>
	(await app().auth.people())
		.filter(({ active, standings }) => active && standings.includes('supervisor'))
		.map(({ id, name }) => ({ id, name }));

export const load = async (event) => {
	requireStaff(event, 'admin');
	const [settings, people] = await Promise.all([safetySettings(), supervisors()]);
	return { form: startForm(safetyForm([]), safetyValues(settings)), people };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const ids = (await supervisors()).map(({ id }) => id);
		const form = await readForm(safetyForm(ids), event.request);
		if (!form.ok) return form.refused;
		await saveSafetySettings(by.id, form.data);
		return { saved: true };
	}
};
