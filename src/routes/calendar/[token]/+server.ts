import { readFeed } from '#lib/server/calendars/feeds.ts';

/** A calendar at its secret address, for the program that shows it: it asks again every hour, without anybody being signed in. */
export const GET = async ({ params }) => {
	const text = await readFeed(params.token.replace(/\.ics$/, ''));
	if (text === null) return new Response('There is no such calendar.\n', { status: 404, headers: plain });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="calendar.ics"',
			'cache-control': 'private, no-store',
			'x-robots-tag': 'noindex'
		}
	});
};

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
