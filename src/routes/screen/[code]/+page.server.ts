import { error } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { findDisplay } from '#lib/server/live/display.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await findDisplay(params.code, getClientAddress());
	if (!found.ok) error(found.code === 'wait' ? 429 : 404);
	const { snapshot, now } = await app().rooms.view(found.session, { as: 'display' });
	return { snapshot, now, code: params.code, join: { code: found.code, token: found.joinToken } };
};
