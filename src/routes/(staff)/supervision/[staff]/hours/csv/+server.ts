import { stringify } from 'csv-stringify/sync';
import { wallClockAt } from '#lib/domain/format.ts';
import { hoursIn, ledMinutes } from '#lib/domain/led-hours.ts';
import { entryStates } from '#lib/domain/supervision-log.ts';
import { app } from '#lib/server/app.ts';
import { hoursOf } from '#lib/server/records/led-hours.ts';
import { requireLog } from '../../log.server.ts';

const columns = ['date', 'month', 'kind', 'what', 'minutes', 'hours', 'confirmed by', 'service'];

/** Every session and every attested supervision behind the figures, one a row, without topics. */
export const GET = async (event) => {
	const { by, supervisee } = await requireLog(event);
	const { sessions, entries } = await hoursOf(supervisee);
	const { audit, write } = app().store;
	await write(() => [audit.row({ at: Date.now(), by: by.id, act: 'hours.exported', subject: `staff/${supervisee}` })]);
	const led = sessions.map((one) => {
		const day = wallClockAt(one.from, one.timeZone).slice(0, 10);
		return row(day, one.role, `${one.title} · ${one.groupTitle}`, ledMinutes(one), 'session record', one.service ?? '');
	});
	const states = entryStates(entries);
	const supervised = entries
		.filter(({ id }) => states.get(id) === 'attested')
		.map(({ day, kind, minutes, by }) => row(day, `supervision: ${kind}`, '', minutes, by));
	const rows = [...led, ...supervised].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
	// A cell that a spreadsheet would take for a formula gets an apostrophe; the mark at the start says that it is UTF-8.
	const csv = stringify([columns, ...rows], { escape_formulas: true, record_delimiter: '\r\n' });
	return new Response(`\ufeff${csv}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="hours.csv"'
		}
	});
};

const row = (day: string, kind: string, what: string, minutes: number, by: string, service = '') => [
	...[day, day.slice(0, 7), kind, what, minutes, hoursIn(minutes), by, service]
];
