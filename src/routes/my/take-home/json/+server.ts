import { asJson, takeHome } from '#lib/server/my/take-home.ts';
import { enter } from '../../enter.server.ts';
import type { RequestHandler } from './$types.ts';

/** Everything of one's own, for another program to read. */
export const GET: RequestHandler = async ({ cookies }) => {
	const { clientId } = await enter(cookies);
	return new Response(JSON.stringify(asJson(await takeHome(clientId)), null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="my-work.json"',
			'cache-control': 'private, no-store'
		}
	});
};
