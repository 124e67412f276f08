import { getLocale } from '#lib/paraglide/runtime.js';
import { ownWorkFor } from '#lib/server/my/own-work.ts';
import { zoneOf } from '#lib/server/my/zone.ts';
import { openWork } from './open.server.ts';

export const load = async (event) => {
	const { by, client } = await openWork(event);
	const { sheets, more } = await ownWorkFor(by, client.id);
	const locale = getLocale();
	const timeZone = await zoneOf(client.id);
	return { client, more, timeZone, sheets: sheets.map(({ title, ...sheet }) => ({ ...sheet, title: title[locale] })) };
};
