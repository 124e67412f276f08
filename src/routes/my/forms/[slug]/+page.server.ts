import { redirect } from '@sveltejs/kit';
import { dueHere } from '#lib/server/my/questionnaires.ts';
import { enter } from '../../enter.server.ts';

export const load = async ({ cookies, params }) => {
	const { clientId } = await enter(cookies);
	const due = (await dueHere(clientId)).find(({ measure }) => measure.slug === params.slug);
	// It was filled in meanwhile, or is due no longer.
	if (!due) redirect(303, '/my');
	return { measure: due.measure };
};
