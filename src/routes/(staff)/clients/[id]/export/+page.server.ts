import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readIdentity } from '#lib/server/charts/chart.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { dayOf } from '#lib/server/programs/times.ts';

const day = z.iso.date().catch('');
const asked = z.object({ from: day, to: day });

/** Days that the form proposes. */
const USUAL = 90;

export const load = async (event) => {
	const staff = requireStaff(event);
	const { id } = event.params;
	const scope = await chartScope(staff, id);
	if (!scope) error(404, 'not-found');
	if (scope.groups.length === 0) error(403, 'not-yours');
	const { name } = await readIdentity(staff, id);
	const timeZone = await trailZone();
	const now = Date.now();
	const { from, to } = asked.parse(Object.fromEntries(event.url.searchParams));
	return {
		...{ id, name },
		from: from || dayOf(now - USUAL * 24 * 3600_000, timeZone),
		to: to || dayOf(now, timeZone),
		isWrong: event.url.searchParams.has('wrong')
	};
};
