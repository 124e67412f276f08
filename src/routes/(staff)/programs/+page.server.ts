import { requireStaff } from '#lib/server/auth/guard.ts';
import { programsOf } from '#lib/server/weeks/programs-here.ts';

export const load = async (event) => {
	const all = await programsOf(requireStaff(event));
	return { programs: all.map(({ id, name, timeZone }) => ({ id, name, timeZone })) };
};
