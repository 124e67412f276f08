import { app } from '#lib/server/app.ts';
import { shownRows } from '#lib/server/audit/shown.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { countOf, pageOf } from '#lib/server/audit/view.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { queryOf, readFilter } from './filter.server.ts';

export const load = async (event) => {
	const viewer = requireStaff(event, 'admin');
	const { auth, store } = app();
	const timeZone = await trailZone();
	const { filter, values, before } = readFilter(event.url, timeZone);
	const [{ rows, older }, count, people] = await Promise.all([pageOf(filter, before), countOf(filter), auth.people()]);
	await store.write(() => [store.audit.row({ at: Date.now(), by: viewer.id, act: 'audit.read', subject: 'audit' })]);
	return {
		timeZone,
		values,
		rows: await shownRows(viewer, rows),
		...count,
		people: people.map(({ id, name }) => ({ value: id, label: name })),
		isFirst: before === undefined,
		links: {
			first: `/admin/audit${queryOf(values)}`,
			older: older && `/admin/audit${queryOf(values, older)}`,
			export: `/admin/audit/export${queryOf(values)}`
		}
	};
};
