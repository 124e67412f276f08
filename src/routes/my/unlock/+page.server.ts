import { redirect } from '@sveltejs/kit';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { deviceHere, endDevice, forgetDevice } from '#lib/server/my/devices.ts';
import { choosing, typing } from './forms.server.ts';
import { choose, unlock } from './acts.server.ts';

/** What asks for the PIN, or has it chosen where the link was not opened before. */
export const load = async ({ cookies }) => {
	const here = await deviceHere(cookies);
	if (here.state === 'open') redirect(303, '/my');
	if (here.state !== 'locked') redirect(303, here.state === 'over' ? '/my/open?over' : '/my/open');
	return {
		isNew: here.access.pinHash === null,
		isOwn: here.device.isOwn,
		place: here.access.id,
		form: startForm(typing),
		choosing: startForm(choosing)
	};
};

export const actions = {
	choose,
	unlock,
	/** The device forgets the link. */
	forget: async ({ cookies }) => {
		const here = await deviceHere(cookies);
		if ('device' in here) await endDevice(here.device);
		forgetDevice(cookies);
		redirect(303, '/my/open');
	}
};
