import { error } from '@sveltejs/kit';
import { readOwnSheet } from '#lib/server/my/own-work.ts';
import { zoneOf } from '#lib/server/my/zone.ts';
import { openWork } from '../open.server.ts';

export const load = async (event) => {
	const { by, client } = await openWork(event);
	const sheet = await readOwnSheet(by, client.id, event.params.sheet);
	if (!sheet) error(404, 'not-found');
	return { client, sheet, timeZone: await zoneOf(client.id) };
};
