import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#tests/support/sources.ts';
import { guessColumns } from './columns.ts';
import { dayIn, orderIn } from './dates.ts';
import { decodeTable } from './decode.ts';
import { mostRows, readTable } from './read-table.ts';
import { readRows, type ImportSetting } from './rows.ts';

const setting: ImportSetting = {
	options: {
		levels: [
			{ id: 'five', name: 'IOP 5 days', code: '2.1', usualWeeks: 4 },
			{ id: 'three', name: 'IOP 3 days', code: '', usualWeeks: 4 }
		],
		tracks: [
			{ id: 'morning', name: 'Mañana', levelId: 'five', capacity: 8, count: 0 },
			{ id: 'evening', name: 'Evening', levelId: null, capacity: null, count: 0 }
		],
		groups: [
			{ id: 'skills', title: 'Skills' },
			{ id: 'art', title: 'Art, music' }
		]
	},
	today: '2026-06-30',
	locale: 'en',
	startsOn: '2026-06-29'
};

function read(text: string, more: Partial<ImportSetting> = {}) {
	const table = readTable(text);
	if (!table.ok) throw new Error(table.code);
	return readRows(table.table, guessColumns(table.table.header), { ...setting, ...more });
}
const problems = (text: string, more?: Partial<ImportSetting>) =>
	read(text, more).flatMap((row) => row.problems.map(({ field, code }) => [row.line, field, code]));

describe('how a list comes', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	test('with a byte mark or without, in UTF-16, and in Windows-1252 where it is no UTF-8', () => {
		expect(decodeTable(bytes('\uFEFFName\nJosé'))).toEqual({ ok: true, text: 'Name\nJosé' });
		expect(decodeTable(new Uint8Array([0x4a, 0x6f, 0x73, 0xe9, 0x20, 0x80]))).toEqual({ ok: true, text: 'José €' });
		const sixteen = new Uint8Array([0xff, 0xfe, 0x4a, 0, 0xe9, 0]);
		expect(decodeTable(sixteen)).toEqual({ ok: true, text: 'Jé' });
		expect(decodeTable(bytes('PK\u0003\u0004'))).toEqual({ ok: false, code: 'workbook' });
	});

	test.each([
		['commas', 'Name,Phone\n"Castellane, Ana",555'],
		['semicolons', 'Name;Phone\r\nCastellane, Ana;555\r\n'],
		['tabs, as cells are pasted', 'Name\tPhone\nCastellane, Ana\t555'],
		['a byte mark', '\uFEFFName;Phone\nCastellane, Ana;555']
	])('%s', (_, text) => {
		expect(read(text)).toMatchObject([
			{ line: 2, person: { name: 'Castellane, Ana', preferredName: 'Ana', phone: '555' } }
		]);
	});

	test('without a first line that names the columns every line is a person; empty ones are nobody', () => {
		const table = readTable('Ana Castellane\n\n  \nBen Okafor\n');
		expect(table).toMatchObject({ ok: true, table: { header: [], width: 1, rows: [{ line: 1 }, { line: 4 }] } });
		expect(readTable(' \n')).toMatchObject({ ok: false, code: 'empty' });
		expect(readTable('Name\n')).toMatchObject({ ok: false, code: 'empty' });
		const many = ['Name', ...Array.from({ length: mostRows + 1 }, (_, i) => `Person ${i}`)].join('\n');
		expect(readTable(many)).toEqual({ ok: false, code: 'too-many', rows: mostRows + 1 });
	});

	test('columns are known in English and Spanish, whatever their case and accents', () => {
		expect(guessColumns(['Full Name', 'DOB', 'MRN', 'Shoe size', 'Start Date'])).toEqual([
			...['name', 'birthDate', 'recordNumber', null, 'admittedOn']
		]);
		expect(guessColumns(['Nombre', 'Apellidos', 'Fecha de nacimiento', 'TELÉFONO', 'Nivel de atención'])).toEqual([
			...['firstName', 'lastName', 'birthDate', 'phone', 'level']
		]);
		expect(guessColumns(['Nombre', 'Nombre completo'])).toEqual(['firstName', 'name']);
		expect(guessColumns(['Nombre', 'Nombre'])).toEqual(['name', null]);
	});

	test('every column of the sample in the docs is known', () => {
		const table = readTable(readFileSync(join(root, 'docs/people-import.csv'), 'utf8'));
		if (!table.ok) throw new Error(table.code);
		expect(guessColumns(table.table.header)).not.toContain(null);
	});

	test('what would be a formula in a spreadsheet is text', () => {
		const [row] = read('Name,Record number,Phone\n"=HYPERLINK(""x"")",@SUM(A1),+1 555 0100');
		expect(row!.person).toMatchObject({ name: '=HYPERLINK("x")', recordNumber: '@SUM(A1)', phone: '+1 555 0100' });
		expect(row!.problems).toEqual([]);
	});
});

describe('days', () => {
	test('which number is the day is said by the list itself, else by the language', () => {
		expect(orderIn(['3/4/2026', '25/4/2026'], 'month-first')).toBe('day-first');
		expect(orderIn(['3/4/2026', '4/25/2026'], 'day-first')).toBe('month-first');
		expect(orderIn(['3/4/2026'], 'day-first')).toBe('day-first');
		expect(orderIn(['25/4/2026', '4/25/2026'], 'month-first')).toBe('month-first');
	});
	test('a day is one that there is', () => {
		expect(dayIn('3/4/2026', 'month-first')).toBe('2026-03-04');
		expect(dayIn('3/4/2026', 'day-first')).toBe('2026-04-03');
		expect(dayIn('4.3.2026', 'month-first')).toBe('2026-03-04');
		expect(dayIn('2026-3-4', 'month-first')).toBe('2026-03-04');
		for (const none of ['2/30/2026', '3/4/26', '2026-13-01', 'soon', '45012'])
			expect(dayIn(none, 'month-first')).toBeNull();
	});
});

describe('each bad cell is named by its row and column', () => {
	test.each([
		['Name,Phone\n,555', ['name', 'missing']],
		['First name,Last name,Phone\n,,555', ['name', 'missing']],
		['Name,Phone\n\u200B,555', ['name', 'name-unseen']],
		[`Name\n${'a'.repeat(101)}`, ['name', 'too-long']],
		['Name,Birth date\nAna,2/31/1990', ['birthDate', 'no-date']],
		['Name,Birth date\nAna,1/1/1890', ['birthDate', 'birth-date']],
		['Name,Birth date\nAna,7/1/2026', ['birthDate', 'birth-date']],
		[`Name,Record number\nAna,${'1'.repeat(41)}`, ['recordNumber', 'too-long']],
		['Name,Language\nAna,Klingon', ['language', 'language']],
		['Name,Referral date\nAna,7/1/2026', ['referredOn', 'in-future']],
		['Name,Referral date,Admission date\nAna,6/2/2026,6/1/2026', ['admittedOn', 'before-referral']],
		['Name,Admission date,Planned discharge\nAna,6/2/2026,6/1/2026', ['plannedDischargeOn', 'before-admission']],
		['Name,Level\nAna,PHP', ['level', 'level']],
		['Name,Track\nAna,Night', ['track', 'track']],
		['Name,Groups\nAna,Skills; Yoga', ['groups', 'group']],
		['Name,Referral date,Track\nAna,6/1/2026,Evening', ['admittedOn', 'no-start']]
	])('%j', (text, [field, code]) => {
		expect(
			problems(text).map(([line, at, what]) => [line, what === 'too-long' && at === 'preferredName' ? null : at, what])
		).toContainEqual([...[2, field, code]]);
	});

	test('nobody has a first day where neither the list nor the form gives one', () => {
		expect(problems('Name\nAna\nBen', { startsOn: null })).toEqual([
			[2, 'admittedOn', 'no-start'],
			[3, 'admittedOn', 'no-start']
		]);
		expect(problems('Name,Referral date\nAna,6/1/2026', { startsOn: null })).toEqual([]);
	});
});

test('a whole line: level by code, track without accents, groups by title, language in words', () => {
	const header = 'Name;Preferred name;Born;MRN;Language;Admitted;Level;Track;Groups;Planned discharge';
	const [row] = read(`${header}\nAna Castellane;Annie;14/3/1990;A-17;Español;1/6/2026;2.1;manana;Art, music;31/7/2026`);
	expect(row).toEqual({
		line: 2,
		problems: [],
		person: {
			...{
				name: 'Ana Castellane',
				preferredName: 'Annie',
				locale: 'es',
				birthDate: '1990-03-14',
				recordNumber: 'A-17'
			},
			...{
				phone: '',
				referredOn: null,
				admittedOn: '2026-06-01',
				levelId: 'five',
				trackId: 'morning',
				groups: ['art']
			},
			plannedDischargeOn: '2026-07-31'
		}
	});
});

test('a track brings its level, and whoever is only referred is in no place yet', () => {
	expect(read('Name,Track\nAna,Mañana')[0]!.person).toMatchObject({ levelId: 'five', admittedOn: '2026-06-29' });
	expect(read('Name,Referral date\nAna,6/1/2026')[0]!.person).toMatchObject({ levelId: null, admittedOn: null });
});
