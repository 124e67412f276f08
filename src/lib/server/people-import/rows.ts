import { foldName } from '#lib/domain/folded-name.ts';
import { longest } from '#lib/domain/limits.ts';
import { nameFault, tidyName } from '#lib/domain/person-name.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import type { PlaceOptions } from '#lib/server/episodes/options.ts';
import type { ImportField } from './columns.ts';
import { dayIn, orderIn, type DateOrder } from './dates.ts';
import type { ImportTable } from './read-table.ts';

export type ImportPerson = {
	name: string;
	preferredName: string;
	locale: Locale;
	birthDate: string;
	recordNumber: string;
	phone: string;
	referredOn: string | null;
	admittedOn: string | null;
	levelId: string | null;
	trackId: string | null;
	groups: string[];
	plannedDischargeOn: string | null;
};
export type ImportProblemCode =
	| 'missing'
	| 'name-unseen'
	| 'too-long'
	| 'no-date'
	| 'birth-date'
	| 'in-future'
	| 'before-referral'
	| 'before-admission'
	| 'no-start'
	| 'language'
	| 'level'
	| 'track'
	| 'group'
	| 'same-line'
	| 'open';
/** What is wrong in one cell, with what is typed there. `line` of another row, where two are the same person. */
export type ImportProblem = { field: ImportField; code: ImportProblemCode; typed: string; other?: number };
export type ImportRow = { line: number; person: ImportPerson; problems: ImportProblem[] };

export type ImportSetting = {
	options: PlaceOptions;
	today: string;
	locale: Locale;
	/** The first day of those whose row says none; null to ask for one in each. */
	startsOn: string | null;
};

const dateFields = ['birthDate', 'referredOn', 'admittedOn', 'plannedDischargeOn'] as const;

/** Every row as the person it says, with what is wrong in each cell. Nothing is looked up that needs the database. */
export function readRows(
	{ rows }: ImportTable,
	columns: readonly (ImportField | null)[],
	setting: ImportSetting
): ImportRow[] {
	const at = (cells: readonly string[], field: ImportField) => cells[columns.indexOf(field)] ?? '';
	const dates = rows.flatMap(({ cells }) => dateFields.map((field) => at(cells, field)));
	const order = orderIn(dates, setting.locale === 'es' ? 'day-first' : 'month-first');
	return rows.map(({ line, cells }) => readRow(line, (field) => at(cells, field), order, setting));
}

type Cell = (field: ImportField) => string;

function readRow(
	line: number,
	cell: Cell,
	order: DateOrder,
	{ options, today, locale, startsOn }: ImportSetting
): ImportRow {
	const problems: ImportProblem[] = [];
	const problem = (field: ImportField, code: ImportProblemCode, typed = cell(field)) =>
		void problems.push({ field, code, typed });
	const short = (field: ImportField, most: number) => {
		if (cell(field).length > most) problem(field, 'too-long');
		return cell(field);
	};
	const day = (field: (typeof dateFields)[number]) => {
		const typed = cell(field);
		const found = typed === '' ? null : dayIn(typed, order);
		if (typed !== '' && found === null) problem(field, 'no-date');
		return found;
	};
	const chosen = <Option extends { id: string }>(
		field: 'level' | 'track',
		all: readonly Option[],
		namesOf: (option: Option) => string[]
	) => {
		const typed = cell(field);
		if (typed === '') return null;
		const found = all.find((option) => namesOf(option).some((name) => foldName(name) === foldName(typed)));
		if (!found) problem(field, field);
		return found ?? null;
	};

	const whole = wholeName(cell);
	const name = tidyName(whole);
	const nameField = cell('name') === '' && cell('lastName') !== '' ? 'lastName' : 'name';
	const fault = nameFault(whole);
	if (fault === 'empty') problem(nameField, 'missing', '');
	else if (fault === 'unseen') problem(nameField, 'name-unseen', name);
	if (name.length > longest.personName) problem(nameField, 'too-long', name);
	const preferredName = tidyName(cell('preferredName')) || firstName(name);
	if (nameFault(preferredName) === 'long') problem('preferredName', 'too-long', preferredName);
	if (nameFault(preferredName) === 'unseen' && name !== '') problem('preferredName', 'name-unseen', preferredName);

	const birthDate = day('birthDate');
	if (birthDate !== null && (birthDate < '1900-01-01' || birthDate > today)) problem('birthDate', 'birth-date');
	const referredOn = day('referredOn');
	if (referredOn !== null && referredOn > today) problem('referredOn', 'in-future');
	const track = chosen('track', options.tracks, ({ name: title }) => [title]);
	const level = chosen('level', options.levels, (option) => [option.name, option.code].filter(Boolean));
	const groups = groupsIn(cell('groups'), options.groups, (typed) => problem('groups', 'group', typed));
	const saysStart = cell('admittedOn') !== '' || cell('referredOn') !== '';
	const admittedOn = day('admittedOn') ?? (saysStart ? null : startsOn);
	const isPlaced = track !== null || level !== null || groups.length > 0;
	if (admittedOn === null && cell('admittedOn') === '' && (isPlaced || !saysStart)) problem('admittedOn', 'no-start');
	if (admittedOn !== null && referredOn !== null && admittedOn < referredOn) problem('admittedOn', 'before-referral');
	const plannedDischargeOn = day('plannedDischargeOn');
	if (plannedDischargeOn !== null && admittedOn !== null && plannedDischargeOn < admittedOn)
		problem('plannedDischargeOn', 'before-admission');
	const spoken = languageIn(cell('language'));
	if (spoken === undefined) problem('language', 'language');
	const person: ImportPerson = {
		...{ name, preferredName, locale: spoken ?? locale, birthDate: birthDate ?? '' },
		...{ recordNumber: short('recordNumber', longest.recordNumber), phone: short('phone', longest.phone) },
		...{ referredOn, admittedOn, plannedDischargeOn, groups, trackId: track?.id ?? null },
		levelId: level?.id ?? (admittedOn === null ? null : (track?.levelId ?? null))
	};
	return { line, person, problems };
}

const wholeName = (cell: Cell): string =>
	cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');

/** "Castellane, Ana" and "Ana Castellane" are both called Ana, unless the list says otherwise. */
const firstName = (name: string): string => (name.split(',')[1]?.trim() || name).split(' ')[0]!;

function groupsIn(typed: string, all: PlaceOptions['groups'], unknown: (typed: string) => void): string[] {
	const named = (text: string) => all.find(({ title }) => foldName(title) === foldName(text));
	const whole = typed === '' ? undefined : named(typed);
	if (whole) return [whole.id];
	const parts = typed
		.split(/[;|,\n]/)
		.map((part) => part.trim())
		.filter(Boolean);
	return [
		...new Set(
			parts.flatMap((part) => {
				const found = named(part);
				if (!found) unknown(part);
				return found ? [found.id] : [];
			})
		)
	];
}

/** Null where nothing is said, undefined for a language that there is none of. */
function languageIn(typed: string): Locale | null | undefined {
	const folded = foldName(typed);
	if (folded === '') return null;
	if (['en', 'eng', 'english', 'ingles'].includes(folded)) return 'en';
	return ['es', 'spa', 'spanish', 'espanol', 'castellano'].includes(folded) ? 'es' : undefined;
}
