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
/** A problem in one cell, with what was typed there. `other` is the line of another row that is the same person. */
export type ImportProblem = { field: ImportField; code: ImportProblemCode; typed: string; other?: number };
export type ImportRow = { line: number; person: ImportPerson; problems: ImportProblem[] };

export type ImportSetting = {
	options: PlaceOptions;
	today: string;
	locale: Locale;
	/** The first day for rows that give none; null to require one in each row. */
	startsOn: string | null;
};

const dateFields = ['birthDate', 'referredOn', 'admittedOn', 'plannedDischargeOn'] as const;

/** Every row as a person, with the problems in each cell. Uses nothing from the database. */
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
type Tell = (field: ImportField, code: ImportProblemCode, typed?: string) => void;

function readRow(line: number, cell: Cell, order: DateOrder, setting: ImportSetting): ImportRow {
	const problems: ImportProblem[] = [];
	const tell: Tell = (field, code, typed = cell(field)) => void problems.push({ field, code, typed });
	const short = (field: ImportField, most: number) => {
		if (cell(field).length > most) tell(field, 'too-long');
		return cell(field);
	};
	const names = namesIn(cell, tell);
	const birthDate = dayOf('birthDate', cell, order, tell);
	if (birthDate !== null && (birthDate < '1900-01-01' || birthDate > setting.today)) tell('birthDate', 'birth-date');
	const places = placesIn(cell, setting.options, tell);
	const days = daysIn(cell, order, { ...setting, isPlaced: places.isPlaced }, tell);
	const spoken = languageIn(cell('language'));
	if (spoken === undefined) tell('language', 'language');
	const person: ImportPerson = {
		...{ ...names, locale: spoken ?? setting.locale, birthDate: birthDate ?? '', ...days },
		...{ recordNumber: short('recordNumber', longest.recordNumber), phone: short('phone', longest.phone) },
		...{ trackId: places.track?.id ?? null, groups: places.groups },
		levelId: places.level?.id ?? (days.admittedOn === null ? null : (places.track?.levelId ?? null))
	};
	return { line, person, problems };
}

function namesIn(cell: Cell, tell: Tell): { name: string; preferredName: string } {
	const whole = wholeName(cell);
	const name = tidyName(whole);
	const field = cell('name') === '' && cell('lastName') !== '' ? 'lastName' : 'name';
	const fault = nameFault(whole);
	if (fault === 'empty') tell(field, 'missing', '');
	else if (fault === 'unseen') tell(field, 'name-unseen', name);
	if (name.length > longest.personName) tell(field, 'too-long', name);
	const preferredName = tidyName(cell('preferredName')) || firstName(name);
	if (nameFault(preferredName) === 'long') tell('preferredName', 'too-long', preferredName);
	if (nameFault(preferredName) === 'unseen' && name !== '') tell('preferredName', 'name-unseen', preferredName);
	return { name, preferredName };
}

function dayOf(field: (typeof dateFields)[number], cell: Cell, order: DateOrder, tell: Tell): string | null {
	const typed = cell(field);
	const found = typed === '' ? null : dayIn(typed, order);
	if (typed !== '' && found === null) tell(field, 'no-date');
	return found;
}

type Start = Pick<ImportSetting, 'today' | 'startsOn'> & { isPlaced: boolean };

/** The days of a stay, in order; a person with a place must have a first day there. */
function daysIn(cell: Cell, order: DateOrder, { today, startsOn, isPlaced }: Start, tell: Tell) {
	const referredOn = dayOf('referredOn', cell, order, tell);
	if (referredOn !== null && referredOn > today) tell('referredOn', 'in-future');
	const saysStart = cell('admittedOn') !== '' || cell('referredOn') !== '';
	const admittedOn = dayOf('admittedOn', cell, order, tell) ?? (saysStart ? null : startsOn);
	if (admittedOn === null && cell('admittedOn') === '' && (isPlaced || !saysStart)) tell('admittedOn', 'no-start');
	if (admittedOn !== null && referredOn !== null && admittedOn < referredOn) tell('admittedOn', 'before-referral');
	const plannedDischargeOn = dayOf('plannedDischargeOn', cell, order, tell);
	if (plannedDischargeOn !== null && admittedOn !== null && plannedDischargeOn < admittedOn)
		tell('plannedDischargeOn', 'before-admission');
	return { referredOn, admittedOn, plannedDischargeOn };
}

function placesIn(cell: Cell, { tracks, levels, groups: all }: PlaceOptions, tell: Tell) {
	const named = <Option>(field: 'level' | 'track', options: readonly Option[], namesOf: (one: Option) => string[]) => {
		const typed = foldName(cell(field));
		const found = options.find((one) => namesOf(one).some((name) => foldName(name) === typed));
		if (typed !== '' && !found) tell(field, field);
		return typed === '' ? null : (found ?? null);
	};
	const track = named('track', tracks, ({ name }) => [name]);
	const level = named('level', levels, ({ name, code }) => [name, code].filter(Boolean));
	const groups = groupsIn(cell('groups'), all, (typed) => tell('groups', 'group', typed));
	return { track, level, groups, isPlaced: track !== null || level !== null || groups.length > 0 };
}

const wholeName = (cell: Cell): string =>
	cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' ');

/** Both "Castellane, Ana" and "Ana Castellane" are called Ana, unless the list has a preferred name. */
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

/** Null if empty, undefined for an unknown language. */
function languageIn(typed: string): Locale | null | undefined {
	const folded = foldName(typed);
	if (folded === '') return null;
	if (['en', 'eng', 'english', 'ingles'].includes(folded)) return 'en';
	return ['es', 'spa', 'spanish', 'espanol', 'castellano'].includes(folded) ? 'es' : undefined;
}
