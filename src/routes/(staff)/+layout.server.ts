import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { noticesOf } from '#lib/server/auth/notices.ts';
import { homeZone as zoneFor } from '#lib/server/weeks/home-zone.ts';

/** Guards what is below for a first look; each load and action asks again, since a layout's load is not run for every one. */
export const load = async (event) => {
	const staff = requireStaff(event);
	event.depends('staff:notices');
	// Reading the address makes each page ask again: a notice is told at the next one.
	const homeZone = await zoneFor(staff);
	return {
		staff,
		homeZone,
		notices: event.url.pathname === '/account/notices' ? [] : await noticesOf(app().store, staff.id)
	};
};
