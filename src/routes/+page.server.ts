import { redirect } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';

export const load = async ({ locals }) => {
	if (locals.staff) redirect(303, '/today');
	redirect(303, (await app().auth.anyStaff()) ? '/join' : '/setup');
};
