import { app } from '#lib/server/app.ts';
import { daysOf, isMonth, monthsFrom } from '#lib/server/audit/months.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { readingIn } from '#lib/server/audit/unusual.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';

/** Months that the page offers, besides the one that is asked for. */
const OFFERED = 24;

export const load = async (event) => {
	const viewer = requireStaff(event, 'admin');
	const { store } = app();
	const timeZone = await trailZone();
	const asked = event.url.searchParams.get('month');
	const now = dayOf(Date.now(), timeZone).slice(0, 7);
	const month = isMonth(asked) ? asked : now;
	const start = (of: string) => instantOf(`${of}-01`, '00:00', timeZone)!;
	const from = start(month);
	const readers = await readingIn(from, start(monthsFrom(month, 1)), timeZone);
	const offered = new Set([month, ...Array.from({ length: OFFERED }, (_, n) => monthsFrom(now, -n))]);
	const months = [...offered].sort().reverse();
	await store.write(() => [store.audit.row({ at: Date.now(), by: viewer.id, act: 'audit.read', subject: 'audit' })]);
	const next = month < now ? monthsFrom(month, 1) : null;
	return {
		...{ month, timeZone, from, readers, days: daysOf(month), previous: monthsFrom(month, -1), next },
		months: months.map((one) => ({ month: one, from: start(one) }))
	};
};
