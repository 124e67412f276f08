import { error } from '@sveltejs/kit';
import type { Printed } from '#lib/server/exports/papers.ts';
import { print } from '#lib/server/jobs/maker.ts';
import type { Papers } from '#lib/server/jobs/steps.ts';

/** A paper, or several as one, as a PDF for the browser to show. The name says what it is and of which day, and nobody's name. */
export async function asPdf(printed: Printed | Papers, name: string): Promise<Response> {
	if (printed === 'not-found') error(404, 'not-found');
	if (printed === 'not-yours') error(403, 'not-yours');
	return new Response(await print(Array.isArray(printed) ? printed : [printed]), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}.pdf"`,
			'cache-control': 'private, no-store'
		}
	});
}
