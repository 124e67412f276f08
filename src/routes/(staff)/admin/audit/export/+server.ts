import { stringify } from 'csv-stringify/sync';
import { actWords } from '#lib/pages/audit/words.ts';
import { app } from '#lib/server/app.ts';
import { shownRows, type Shown } from '#lib/server/audit/shown.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { allOf } from '#lib/server/audit/view.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { requireRecent } from '#lib/server/auth/recent.ts';
import { readFilter } from '../filter.server.ts';

const columns = [
	'row',
	'time (UTC)',
	'who',
	'act',
	'act in words',
	'account',
	'client record',
	'client',
	'session',
	'login',
	'address',
	'purpose'
];

/** The rows that fit the filter as CSV, sent as they are read. The export is a row of its own, written before the first byte leaves. */
export const GET = async (event) => {
	const viewer = requireStaff(event, 'admin');
	await requireRecent(event, `/admin/audit${event.url.search}`);
	const { filter } = readFilter(event.url, await trailZone());
	const { store } = app();
	const detail = JSON.stringify(filter);
	await store.write(() => [
		store.audit.row({ at: Date.now(), by: viewer.id, act: 'audit.exported', subject: 'audit', detail })
	]);
	const batches = allOf(filter)[Symbol.asyncIterator]();
	const body = new ReadableStream<Uint8Array>({
		start: (to) => to.enqueue(new TextEncoder().encode(`\ufeff${csv([columns])}`)),
		async pull(to) {
			const { value, done } = await batches.next();
			if (done) return to.close();
			to.enqueue(new TextEncoder().encode(csv((await shownRows(viewer, value)).map(line))));
		}
	});
	const name = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
	return new Response(body, {
		headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` }
	});
};

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
const csv = (rows: unknown[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });

const line = ({ seq, at, by, act, account, client, session, login, address, purpose }: Shown) => [
	seq,
	new Date(at).toISOString(),
	by.kind === 'staff' ? by.name : by.kind,
	act,
	actWords[act]?.() ?? act,
	account,
	client?.id,
	client?.name,
	session,
	login,
	address,
	purpose
];
