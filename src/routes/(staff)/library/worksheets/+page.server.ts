import { topics } from '#lib/domain/worksheet.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { offeredTo } from '#lib/server/library/offered.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	event.depends('library:own');
	const staff = requireStaff(event);
	const topic = event.url.searchParams.get('topic');
	return { sheets: await offeredTo(staff), topic: topics.find((it) => it === topic) ?? '' };
};
