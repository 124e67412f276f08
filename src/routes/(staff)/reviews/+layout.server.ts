import { requireStaff } from '#lib/server/auth/guard.ts';
import { programsToSet } from '#lib/server/records/guard/limits.ts';
import { deskOf, isFilter } from '#lib/server/records/reviews.ts';

export const load = async (event) => {
	const by = requireStaff(event, 'supervisor');
	const asked = event.url.searchParams.get('show');
	const [desk, programs] = await Promise.all([deskOf(by, isFilter(asked) ? asked : undefined), programsToSet(by)]);
	return { ...desk, setsChecks: programs.length > 0 };
};
