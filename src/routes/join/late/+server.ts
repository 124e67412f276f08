import { json } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { takeLate } from '#lib/server/live/late.ts';
import { isOwnOrigin } from '#lib/server/live/origin.ts';
import type { RequestHandler } from './$types.ts';

/** A phone whose session is over has no connection any more. A call for help that it still holds comes here. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const isOwn = isOwnOrigin(Object.fromEntries(request.headers), app().config.origin);
	if (!isOwn || request.headers.get('content-type') !== 'application/json')
		return json({ ok: false, code: 'not-yours' }, { status: 403 });
	const message: unknown = await request.json().catch(() => null);
	return json(await takeLate(cookies, message, Number(url.searchParams.get('session')) || null), {
		headers: { 'cache-control': 'no-store' }
	});
};
