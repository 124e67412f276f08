import { requireStaff } from '#lib/server/auth/guard.ts';
import { deskOf, isFilter } from '#lib/server/records/reviews.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	const asked = event.url.searchParams.get('show');
	return deskOf(by, isFilter(asked) ? asked : undefined);
};
