import { redirect } from '@sveltejs/kit';
import { settingOf } from '#lib/server/programs/group-settings.ts';
import { deviceSeat } from '../../device-seat.server.ts';
import type { RequestHandler } from './$types.ts';

/**
 * Redirects a person who was let in to the group's video call. No page and no socket carries the link, so that nobody who waits or was
 * sent away has it, and a changed link takes effect at once.
 */
export const GET: RequestHandler = async ({ params, cookies, setHeaders }) => {
	const device = await deviceSeat(cookies);
	const isOn = device?.room === 'lobby' || device?.room === 'live';
	const setting = device?.status === 'admitted' && isOn ? await settingOf(device.seat.session) : null;
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	redirect(303, setting?.link ?? `/join/${params.code}`);
};
