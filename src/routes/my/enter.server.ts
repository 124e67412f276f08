import { redirect, type Cookies } from '@sveltejs/kit';
import { deviceHere, type Here } from '#lib/server/my/devices.ts';

export type Mine = Extract<Here, { state: 'open' }>;

/** Whose pages these are; a device that is locked, or has no link, goes to where it can be opened. */
export async function enter(cookies: Cookies): Promise<Mine> {
	const here = await deviceHere(cookies);
	if (here.state === 'open') return here;
	redirect(303, here.state === 'locked' ? '/my/unlock' : here.state === 'over' ? '/my/open?over' : '/my/open');
}
