import { asPdf } from '#lib/pages/record/pdf.server.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { printDocument } from '#lib/server/exports/papers.ts';

/** One document as it is filed; a draft says across each page that it is one. */
export const GET = async (event) => {
	const by = requireStaff(event, 'facilitator', 'supervisor', 'care-team');
	return asPdf(await printDocument(by, event.params.document), 'document');
};
