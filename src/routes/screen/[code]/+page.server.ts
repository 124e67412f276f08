import { error } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { findDisplay } from '#lib/server/live/display.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params, getClientAddress }) => {
	const found = await findDisplay(params.code, getClientAddress());
	if (!found.ok) error(found.code === 'wait' ? 429 : 404);
	const [{ snapshot, now }, setting] = await Promise.all([
		app().rooms.view(found.session, { as: 'display' }),
		settingOf(found.session)
	]);
	const agreement = setting?.agreement ?? [];
	return { snapshot, now, agreement, code: params.code, join: { code: found.code, token: found.joinToken } };
};
