import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { noticesOf } from '#lib/server/auth/notices.ts';
import { homeZone } from '#lib/server/weeks/home-zone.ts';

/** Guards what is below for a first look; each load and action asks again, since a layout's load is not run for every one. */
export const load = async (event) => {
	const staff = requireStaff(event);
	event.depends('staff:notices');
	// Reading the address makes each page ask again: a notice is shown on the next one.
	const isOnNotices = event.url.pathname === '/account/notices';
	const [zone, notices] = await Promise.all([homeZone(staff), isOnNotices ? [] : noticesOf(app().store, staff.id)]);
	return { staff, homeZone: zone, notices };
};
