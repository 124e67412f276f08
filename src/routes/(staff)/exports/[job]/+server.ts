import { error } from '@sveltejs/kit';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { requireRecent } from '#lib/server/auth/recent.ts';

/** A finished file, for the person who asked for it and may still have it. It is opened as it is sent, and lies nowhere in clear. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor');
	const { job } = event.params;
	const may = await app().jobs.may(by, job);
	if (may !== 'yes') error(may === 'not-found' ? 404 : 403, may);
	await requireRecent(event, '/exports');
	const file = await app().jobs.fetch(by, job);
	if (typeof file === 'string') error(404, 'not-found');
	const { body } = file;
	const stream = new ReadableStream<Uint8Array>({
		async pull(to) {
			const { value, done } = await body.next();
			if (done) to.close();
			else to.enqueue(value);
		},
		async cancel() {
			await body.return(undefined);
		}
	});
	return new Response(stream, {
		headers: {
			'content-type': file.name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/zip',
			'content-length': String(file.bytes),
			'content-disposition': `attachment; filename="${file.name}"`,
			'cache-control': 'private, no-store'
		}
	});
};
