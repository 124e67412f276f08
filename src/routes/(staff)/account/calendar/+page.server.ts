import { requireStaff } from '#lib/server/auth/guard.ts';
import { feedOf, makeFeed, revokeFeed } from '#lib/server/calendars/feeds.ts';
import { homeZone } from '#lib/server/weeks/home-zone.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const [feed, timeZone] = await Promise.all([feedOf({ staffId: staff.id }), homeZone(staff)]);
	return { feed, timeZone };
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
