import { getLocale } from '#lib/paraglide/runtime.js';
import { print } from '#lib/server/jobs/maker.ts';
import { asPaper, takeHome } from '#lib/server/my/take-home.ts';
import { enter } from '../../enter.server.ts';
import type { RequestHandler } from './$types.ts';

/** Everything of one's own, to read and to print. */
export const GET: RequestHandler = async ({ cookies }) => {
	const { clientId } = await enter(cookies);
	const paper = asPaper(await takeHome(clientId), getLocale());
	return new Response(await print([paper]), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="my-work.pdf"',
			'cache-control': 'private, no-store'
		}
	});
};
