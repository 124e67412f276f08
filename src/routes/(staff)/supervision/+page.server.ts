import { requireStaff } from '#lib/server/auth/guard.ts';
import { entriesToAttest, superviseesOf } from '#lib/server/records/supervision-log.ts';

export const load = async (event) => {
	const by = requireStaff(event);
	const [supervisees, toAttest] = await Promise.all([superviseesOf(by), entriesToAttest(by.id)]);
	return { supervisees, toAttest };
};
