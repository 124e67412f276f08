import { redirect } from '@sveltejs/kit';
import { normaliseCode } from '#lib/server/programs/codes.ts';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { placeOf } from '../../place.server.ts';
import type { RequestHandler } from './$types.ts';

/**
 * To the group's own video call, for who was let in. The link is in no page and on no wire, so that nobody who waits or was sent away
 * has it, and a changed one counts at once.
 */
export const GET: RequestHandler = async ({ params, cookies, setHeaders }) => {
	const place = await placeOf(cookies);
	const isHere = place?.status === 'admitted' && normaliseCode(place.code) === normaliseCode(params.code);
	const isOn = place?.room === 'lobby' || place?.room === 'live';
	const setting = isHere && isOn ? await settingOf(place.seat.session) : null;
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	redirect(303, setting?.link ?? `/join/${params.code}`);
};
