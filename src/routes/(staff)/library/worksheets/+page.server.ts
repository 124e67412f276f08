import { topics } from '#lib/domain/worksheet.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { sheets } from '#lib/worksheets/index.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = (event) => {
	requireStaff(event);
	const topic = event.url.searchParams.get('topic');
	return { sheets, topic: topics.find((it) => it === topic) ?? '' };
};
