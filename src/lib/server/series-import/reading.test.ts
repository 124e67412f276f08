import { describe, expect, test } from 'vitest';
import { readTable } from '#lib/server/people-import/read-table.ts';
import { guessSeriesColumns } from './columns.ts';
import { doublesOf } from './doubles.ts';
import { readSeriesRows, type SeriesSetting } from './rows.ts';
import { timeIn, weekdaysIn } from './times.ts';

const setting: SeriesSetting = {
	options: {
		groups: [
			{ id: 'skills', title: 'Skills', plannedMinutes: 50, leaders: [{ id: 'maya', email: 'maya@clinic.example' }] },
			{ id: 'manana', title: 'Mañana', plannedMinutes: 75, leaders: [] }
		],
		rooms: [{ id: 'garden', name: 'Sala del jardín' }]
	},
	...{ order: 'month-first', startsOn: '2026-11-02' }
};

function read(text: string) {
	const table = readTable(text, guessSeriesColumns);
	if (!table.ok) throw new Error(table.code);
	return readSeriesRows(table.table, guessSeriesColumns(table.table.header), setting);
}
const problems = (text: string) =>
	read(text).flatMap((row) => row.problems.map(({ field, code, typed }) => [row.line, field, code, typed]));

test.each([
	['Mon, Wed & Fri', ['MO', 'WE', 'FR']],
	['Tuesdays and Thursdays', ['TU', 'TH']],
	['lunes y miércoles', ['MO', 'WE']],
	['Mon–Thu', ['MO', 'TU', 'WE', 'TH']],
	['MO/WE', ['MO', 'WE']],
	['vie', ['FR']],
	['Mon, someday', null],
	['Fri-Mon', null],
	['', null]
])('the days “%s”', (typed, days) => expect(weekdaysIn(typed)).toEqual(days));

test.each([
	['18:00', '18:00'],
	['9:30', '09:30'],
	['6 pm', '18:00'],
	['6:30 p. m.', '18:30'],
	['12 AM', '00:00'],
	['18.30', '18:30'],
	['18h', '18:00'],
	['24:00', null],
	['6', null],
	['noon', null]
])('the time “%s”', (typed, time) => expect(timeIn(typed)).toBe(time));

describe('a line', () => {
	test('with semicolons, a byte mark, accents and Spanish columns', () => {
		const text =
			'\uFEFFGrupo;Días;Hora;Desde;Hasta;Sala\r\nMANANA;lunes y viernes;9:00;25/11/2026;31/12/2026;sala del jardin';
		expect(read(text)).toEqual([
			{
				...{ line: 2, problems: [] },
				series: {
					...{ groupId: 'manana', title: '', days: ['MO', 'FR'], every: 1, startsAt: '09:00', minutes: 75 },
					...{ startsOn: '2026-11-25', endsOn: '2026-12-31', facilitators: [], meetingRoomId: 'garden' }
				}
			}
		]);
	});

	test('takes the group’s own length, the usual first day, and its facilitators by address', () => {
		const [row] = read('Group,Days,Time,Facilitators\nskills,Tue,6 pm,Maya@Clinic.example');
		expect(row).toMatchObject({
			series: { minutes: 50, startsOn: '2026-11-02', facilitators: ['maya'] },
			problems: []
		});
	});

	test('says each thing that is wrong by its column', () => {
		const text = [
			'Group,Days,Time,Minutes,From,Until,Facilitators,Room,Every',
			'Chess,Someday,noon,2,31/31/2026,,,,9',
			'skills,Mon,9:00,50,2026-11-10,2026-11-03,otto@clinic.example,Attic,',
			',,,,,,,,'
		];
		expect(problems(text.join('\n'))).toEqual([
			[2, 'group', 'group', 'Chess'],
			[2, 'days', 'days', 'Someday'],
			[2, 'startsAt', 'time', 'noon'],
			[2, 'every', 'every', '9'],
			[2, 'minutes', 'minutes', '2'],
			[2, 'startsOn', 'no-date', '31/31/2026'],
			[3, 'room', 'room', 'Attic'],
			[3, 'endsOn', 'last-before-first', '2026-11-03'],
			[3, 'facilitators', 'facilitator', 'otto@clinic.example']
		]);
	});
});

test('lines that need the same group, room or person at one time are pointed out; lines that follow each other are not', () => {
	const rows = read(
		[
			'Group,Days,Time,Minutes,Room,Until',
			'skills,Mon,9:00,60,Sala del jardín,2026-11-30',
			'skills,Mon,9:30,60,,',
			'mañana,Mon,9:45,60,sala del jardin,',
			'mañana,Tue,9:00,60,sala del jardin,',
			'skills,Mon,11:00,60,,'
		].join('\n')
	);
	expect([...doublesOf(rows, [], { leadersOf: () => [], sharePeople: () => false }).values()]).toEqual([
		...[[], [{ kind: 'same-group', line: 2 }], [{ kind: 'same-room', line: 2 }], [], []]
	]);
	// No one is named, and Maya is the only facilitator of both.
	const doubled = read('Group,Days,Time\nskills,Mon,9:00\nmañana,Mon,9:00');
	const shared = { leadersOf: () => ['maya'], sharePeople: () => true };
	expect([...doublesOf(doubled, [], shared).values()]).toEqual([[], [{ kind: 'same-leader', line: 2 }]]);
});
