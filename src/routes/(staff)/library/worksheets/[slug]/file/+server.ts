import { error } from '@sveltejs/kit';
import { fileOf } from '#lib/domain/library/own-file.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { mayRead } from '#lib/server/library/offered.ts';
import { writtenAs } from '#lib/server/library/own-sheets.ts';
import type { RequestHandler } from './$types.ts';

/** A worksheet of the product, or a published version of what a program wrote, as a file that another installation takes. */
export const GET: RequestHandler = async (event) => {
	const staff = requireStaff(event);
	const { slug } = event.params;
	const sheet = (await mayRead(staff, slug)) ? await writtenAs(slug) : null;
	if (!sheet) error(404, 'not-found');
	return new Response(fileOf(sheet), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${slug}.json"`,
			'cache-control': 'no-store'
		}
	});
};
