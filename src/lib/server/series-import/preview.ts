import type { Locale } from '#lib/domain/worksheet.ts';
import { plusDays, ruleOf } from '#lib/domain/weeks/rule.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { ImportSent } from '#lib/server/people-import/preview.ts';
import { readTable, type TableRead } from '#lib/server/people-import/read-table.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Clash } from '#lib/server/weeks/clashes.ts';
import { staysIn } from '#lib/server/weeks/enrolled.ts';
import { daysAhead } from '#lib/server/weeks/materializing.ts';
import { seriesFrom } from '#lib/server/weeks/series.ts';
import { clashesOfSeries } from '#lib/server/weeks/series-clashes.ts';
import { guessSeriesColumns, isSeriesField, type SeriesField } from './columns.ts';
import { doublesOf, type Double, type Shared } from './doubles.ts';
import { seriesOptions } from './options.ts';
import { readSeriesRows, type SeriesOptions, type SeriesRow } from './rows.ts';

/** `doubles` and `clashes` are warnings and can be imported anyway; a problem cannot. */
export type SeriesPreviewRow = SeriesRow & {
	doubles: Double[];
	clashes: Clash[];
	choice: '' | 'anyway' | 'skip';
	isUnsettled: boolean;
};
export type SeriesPreview = {
	header: string[];
	columns: (SeriesField | null)[];
	rows: SeriesPreviewRow[];
	/** How many series would be imported. */
	count: number;
	unsettled: number;
};
export type SeriesPreviewed =
	{ ok: true; preview: SeriesPreview; titles: Record<string, string> } | Extract<TableRead, { ok: false }>;

type Place = { id: string; timeZone: string };

/** What an import of series would do, with each problem by line and column. Writes nothing. */
export async function previewSeries(
	staff: StaffMember,
	{ id, timeZone }: Place,
	sent: ImportSent,
	now = Date.now()
): Promise<SeriesPreviewed> {
	const read = readTable(sent.text, guessSeriesColumns);
	if (!read.ok) return read;
	const { table } = read;
	const options = await seriesOptions(staff, id);
	const columns = columnsIn(table.header, table.width, sent.columns);
	const plain = readSeriesRows(table, columns, { options, order: orderFor(sent.locale), startsOn: sent.startsOn });
	const kept = await seriesFrom(
		dayOf(now, timeZone),
		options.groups.map((group) => group.id)
	);
	const doubles = doublesOf(plain, kept, await sharedIn(options, dayOf(now, timeZone)));
	const rows: SeriesPreviewRow[] = [];
	for (const row of plain) {
		const clashes = row.problems.length > 0 ? [] : await clashesOf(row, timeZone);
		rows.push(settled({ ...row, clashes, doubles: doubles.get(row.line) ?? [] }, sent.choices[row.line] ?? ''));
	}
	const count = rows.filter(({ choice }) => choice !== 'skip').length;
	const unsettled = rows.filter(({ isUnsettled }) => isUnsettled).length;
	const names = [
		...options.groups.map((one) => [one.id, one.title]),
		...options.rooms.map((one) => [one.id, one.name])
	];
	return {
		ok: true,
		preview: { header: table.header, columns, rows, count, unsettled },
		titles: Object.fromEntries(names) as Record<string, string>
	};
}

/** A group with only one facilitator is led by that person, as on the schedule. */
async function sharedIn({ groups }: SeriesOptions, today: string): Promise<Shared> {
	const stays = await staysIn(
		groups.map(({ id }) => id),
		today,
		plusDays(today, daysAhead)
	);
	const clients = Map.groupBy(stays, ({ groupId }) => groupId);
	const of = (id: string) => new Set(clients.get(id)?.map(({ clientId }) => clientId));
	const leadersOf = (id: string) => groups.find((one) => one.id === id)?.leaders.map((one) => one.id) ?? [];
	return {
		leadersOf: (id) => (leadersOf(id).length === 1 ? leadersOf(id) : []),
		sharePeople: (one, other) => [...of(one)].some((id) => of(other).has(id))
	};
}

const orderFor = (locale: Locale) => (locale === 'es' ? 'day-first' : 'month-first');

function columnsIn(header: string[], width: number, chosen: Record<string, string>): (SeriesField | null)[] {
	const guessed = guessSeriesColumns(header);
	return Array.from({ length: width }, (_, i) => {
		const field = chosen[i];
		if (field === undefined) return guessed[i] ?? null;
		return isSeriesField(field) ? field : null;
	});
}

const clashesOf = ({ series }: SeriesRow, timeZone: string): Promise<Clash[]> =>
	clashesOfSeries({ ...series, rule: ruleOf(series) }, timeZone);

function settled(row: Omit<SeriesPreviewRow, 'choice' | 'isUnsettled'>, sent: string): SeriesPreviewRow {
	const choice = sent === 'anyway' || sent === 'skip' ? sent : '';
	const asks = row.doubles.length > 0 || row.clashes.length > 0;
	const isUnsettled = choice !== 'skip' && (row.problems.length > 0 || (asks && choice !== 'anyway'));
	return { ...row, choice, isUnsettled };
}
