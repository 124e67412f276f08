import { error, redirect } from '@sveltejs/kit';
import { trendSpanIn } from '#lib/domain/outcomes/span.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readTrends } from '#lib/server/charts/trend-page.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const keptId = await keptIdOf(event.params.id);
	if (keptId !== event.params.id) redirect(303, `/clients/${keptId}/trends`);
	const weeks = trendSpanIn(event.url.searchParams.get('weeks'));
	const trends = await readTrends(staff, keptId, { weeks, locale: getLocale() });
	if (!trends) error(404, 'not-found');
	const { identity, programs: _, ...shown } = trends;
	return { ...shown, client: { id: keptId, name: identity.name }, span: weeks };
};
