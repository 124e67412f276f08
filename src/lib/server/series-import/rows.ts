import { foldName } from '#lib/domain/folded-name.ts';
import { longest, range } from '#lib/domain/limits.ts';
import type { Weekday } from '#lib/domain/weeks/rule.ts';
import { dayIn, orderIn, type DateOrder } from '#lib/server/people-import/dates.ts';
import type { ImportTable } from '#lib/server/people-import/read-table.ts';
import type { SeriesField } from './columns.ts';
import { timeIn, weekdaysIn } from './times.ts';

/** One line as a series; invalid values are empty. */
export type TypedSeries = {
	groupId: string;
	title: string;
	days: Weekday[];
	every: number;
	startsAt: string;
	minutes: number;
	startsOn: string;
	endsOn: string | null;
	facilitators: string[];
	meetingRoomId: string | null;
};
export type SeriesProblemCode =
	| 'missing'
	| 'too-long'
	| 'group'
	| 'days'
	| 'every'
	| 'time'
	| 'minutes'
	| 'no-date'
	| 'last-before-first'
	| 'facilitator'
	| 'room';
export type SeriesProblem = { field: SeriesField; code: SeriesProblemCode; typed: string };
export type SeriesRow = { line: number; series: TypedSeries; problems: SeriesProblem[] };

/** What a list may name. `leaders` are a group's facilitators, by email address. */
export type SeriesOptions = {
	groups: { id: string; title: string; plannedMinutes: number; leaders: { id: string; email: string }[] }[];
	rooms: { id: string; name: string }[];
};
export type SeriesSetting = { options: SeriesOptions; order: 'day-first' | 'month-first'; startsOn: string | null };

type Cell = (field: SeriesField) => string;
type Tell = (field: SeriesField, code: SeriesProblemCode, typed?: string) => void;

/** Every line as a series, with the problems in each cell. */
export function readSeriesRows(
	{ rows }: ImportTable,
	columns: readonly (SeriesField | null)[],
	setting: SeriesSetting
): SeriesRow[] {
	const at = (cells: readonly string[], field: SeriesField) => cells[columns.indexOf(field)] ?? '';
	const dates = rows.flatMap(({ cells }) => [at(cells, 'startsOn'), at(cells, 'endsOn')]);
	const order = orderIn(dates, setting.order);
	return rows.map(({ line, cells }) => readRow(line, (field) => at(cells, field), order, setting));
}

function readRow(line: number, cell: Cell, order: DateOrder, { options, startsOn }: SeriesSetting): SeriesRow {
	const problems: SeriesProblem[] = [];
	const tell: Tell = (field, code, typed = cell(field)) => void problems.push({ field, code, typed });
	const group = named(options.groups, cell('group'), ({ title }) => title);
	if (!group) tell('group', cell('group') === '' ? 'missing' : 'group');
	const room = named(options.rooms, cell('room'), ({ name }) => name);
	if (!room && cell('room') !== '') tell('room', 'room');
	if (cell('title').length > longest.sessionTitle) tell('title', 'too-long');
	const days = weekdaysIn(cell('days'));
	if (!days) tell('days', cell('days') === '' ? 'missing' : 'days');
	const time = timeIn(cell('startsAt'));
	if (time === null) tell('startsAt', cell('startsAt') === '' ? 'missing' : 'time');
	const series: TypedSeries = {
		...{ groupId: group?.id ?? '', title: cell('title'), days: days ?? [], startsAt: time ?? '' },
		every: numberIn(cell('every'), { min: 1, max: 4 }, 1, () => tell('every', 'every')),
		minutes: numberIn(cell('minutes'), range.plannedMinutes, group?.plannedMinutes ?? 0, () =>
			tell('minutes', 'minutes')
		),
		...daysIn(cell, order, startsOn, tell),
		facilitators: leadersIn(cell('facilitators'), group?.leaders ?? [], (typed) => {
			if (group) tell('facilitators', 'facilitator', typed);
		}),
		meetingRoomId: room?.id ?? null
	};
	return { line, series, problems };
}

const named = <Option>(options: readonly Option[], typed: string, nameOf: (one: Option) => string) =>
	typed === '' ? undefined : options.find((one) => foldName(nameOf(one)) === foldName(typed));

function numberIn(typed: string, { min, max }: { min: number; max: number }, usual: number, wrong: () => void): number {
	if (typed === '') return usual;
	const found = /^(\d{1,4})\s*(?:min|minutes|minutos|weeks?|semanas?)?\.?$/i.exec(typed);
	const number = found ? Number(found[1]) : NaN;
	if (number >= min && number <= max) return number;
	wrong();
	return usual;
}

function daysIn(cell: Cell, order: DateOrder, usual: string | null, tell: Tell) {
	const dayOf = (field: 'startsOn' | 'endsOn') => {
		const found = cell(field) === '' ? null : dayIn(cell(field), order);
		if (cell(field) !== '' && found === null) tell(field, 'no-date');
		return found;
	};
	const startsOn = dayOf('startsOn') ?? usual;
	if (startsOn === null && cell('startsOn') === '') tell('startsOn', 'missing');
	const endsOn = dayOf('endsOn');
	if (startsOn !== null && endsOn !== null && endsOn < startsOn) tell('endsOn', 'last-before-first');
	return { startsOn: startsOn ?? '', endsOn };
}

/** Facilitators by email address. The message is the same for anyone not in the group, staff or not. */
function leadersIn(typed: string, leaders: { id: string; email: string }[], unknown: (typed: string) => void) {
	const parts = typed.split(/[;|,\s]+/).filter(Boolean);
	const found = parts.flatMap((part) => {
		const leader = leaders.find(({ email }) => email.toLowerCase() === part.toLowerCase());
		if (!leader) unknown(part);
		return leader ? [leader.id] : [];
	});
	return [...new Set(found)];
}
