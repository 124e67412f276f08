import { redirect } from '@sveltejs/kit';
import { dateWords } from '#lib/pages/when.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { endDevice, forgetDevice, lockDevice } from '#lib/server/my/devices.ts';
import { homeOf } from '#lib/server/my/home.ts';
import { openCard } from '#lib/server/my/sheets.ts';
import { enter } from './enter.server.ts';

export const load = async ({ cookies }) => {
	const { clientId, endsOn } = await enter(cookies);
	return { ...(await homeOf(clientId, getLocale())), endsOn: endsOn && dateWords(endsOn) };
};

export const actions = {
	card: async ({ cookies }) => {
		const { clientId } = await enter(cookies);
		redirect(303, `/my/sheets/${await openCard(clientId)}?write`);
	},
	lock: async ({ cookies }) => {
		const { device } = await enter(cookies);
		await lockDevice(device);
		redirect(303, '/my/unlock');
	},
	leave: async ({ cookies }) => {
		const { device } = await enter(cookies);
		await endDevice(device);
		forgetDevice(cookies);
		redirect(303, '/my/open');
	}
};
