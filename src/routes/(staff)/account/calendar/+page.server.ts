import { ownTimeZone } from '#lib/domain/format.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { feedOf, makeFeed, revokeFeed } from '#lib/server/calendars/feeds.ts';
import { programsOf } from '#lib/server/weeks/programs-here.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const [feed, [program]] = await Promise.all([feedOf({ staffId: staff.id }), programsOf(staff)]);
	return { feed, timeZone: program?.timeZone ?? ownTimeZone() };
};

export const actions = {
	make: async (event) => {
		const { id } = requireStaff(event);
		return { address: `${event.url.origin}/calendar/${await makeFeed({ staffId: id }, id)}.ics` };
	},
	revoke: async (event) => {
		const { id } = requireStaff(event);
		await revokeFeed({ staffId: id }, id);
		return { isRevoked: true as const };
	}
};
