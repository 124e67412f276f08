import { fail } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { safetySettings, saveSafetySettings } from '#lib/server/live/safety-settings.ts';
import { readSafety } from './safety.server.ts';

const supervisors = async () =>
	(await app().auth.people())
		.filter(({ active, roles }) => active && roles.includes('supervisor'))
		.map(({ id, name }) => ({ id, name }));

export const load = async (event) => {
	requireStaff(event, 'admin');
	const [{ minutes, onCall, crisis }, people] = await Promise.all([safetySettings(), supervisors()]);
	return { minutes, onCall, crisis, people };
};

export const actions = {
	default: async (event) => {
		const by = requireStaff(event, 'admin');
		const people = await supervisors();
		const { settings, errors, sent } = readSafety(
			await event.request.formData(),
			people.map(({ id }) => id)
		);
		if (Object.keys(errors).length > 0) return fail(400, { errors, sent, saved: false });
		await saveSafetySettings(by.id, settings);
		return { errors: {}, sent: null, saved: true };
	}
};
