import { minutesOf, type Meeting } from '#lib/domain/attendance.ts';
import { listIn, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AttendanceRow } from '#lib/server/records/attendance.ts';
import { awayIn } from '#lib/server/records/service-facts.ts';
import type { Occasion } from '#lib/server/records/gather.ts';
import { paperOfDocument, type Printable } from './document-paper.ts';
import { around, noticeOf, type House } from './house.ts';
import type { Fact, Paper, Part } from './paper.ts';
import { awayWords, modes, spanWords, statusWords } from './words.ts';

type OfSession = House & {
	occasion: Occasion & { meeting: Meeting };
	/** Names with credentials at the time. */
	leaders: string[];
	/** How many people attended. */
	came: number;
	/** By name, with each person's current attendance. */
	people: { name: string; row: AttendanceRow }[];
	/** Once it is signed. */
	groupNote: Printable | null;
};

/** A session for the file: who was there and when, and what the group note says. In the note's language, or else the reader's. */
export function paperOfSession(it: OfSession, reader: Locale): Paper {
	const { occasion, groupNote } = it;
	const locale = groupNote?.document.content.locale ?? reader;
	const title = m.paper_session_title({}, { locale });
	const day = timeIn('full date', occasion.meeting.startedAt, locale, occasion.timeZone);
	const note = groupNote && paperOfDocument(groupNote);
	return {
		...around(it, locale, occasion.timeZone),
		title,
		running: { who: occasion.group.title, of: [title, day, occasion.program, occasion.title].join(' · ') },
		across: null,
		mark: note?.mark ?? null,
		facts: linesOf(it, locale),
		parts: [
			{ kind: 'heading', text: m.record_attendance_title({}, { locale }) },
			attendanceTable(it, locale),
			...(note ? note.parts : noticeOf(it, locale))
		]
	};
}

function linesOf({ occasion, leaders, came }: OfSession, locale: Locale): Fact[] {
	const { meeting, timeZone, group, title, modality, program } = occasion;
	const times = spanWords(meeting.startedAt, meeting.endedAt, { locale, timeZone });
	const minutes = minutesOf(meeting);
	const where = [program, group.title, title === group.title ? '' : title].filter(Boolean).join(' · ');
	return [
		{ label: m.record_facts_date({}, { locale }), value: timeIn('full date', meeting.startedAt, locale, timeZone) },
		{ label: m.record_facts_time({}, { locale }), value: m.paper_time_minutes({ times, minutes }, { locale }) },
		{ label: m.record_facts_program({}, { locale }), value: where },
		{ label: m.record_facts_mode({}, { locale }), value: modes[modality]({}, { locale }) },
		{ label: m.record_facts_size({}, { locale }), value: String(came) },
		...(leaders.length ? [{ label: m.record_facts_staff({}, { locale }), value: listIn(leaders, locale) }] : [])
	];
}

function attendanceTable({ people, occasion }: OfSession, locale: Locale): Part {
	const where = { locale, timeZone: occasion.timeZone };
	const time = (at: number | null) => (at === null ? '–' : timeIn('time', at, locale, occasion.timeZone));
	return {
		kind: 'table',
		columns: [
			{ label: m.record_column_person({}, { locale }), share: 3 },
			{ label: m.record_column_status({}, { locale }), share: 3 },
			{ label: m.record_column_arrived({}, { locale }), share: 2, numeric: true },
			{ label: m.record_column_left({}, { locale }), share: 2, numeric: true },
			{ label: m.record_column_minutes({}, { locale }), share: 1.4, numeric: true }
		],
		rows: people.map(({ name, row }) => [
			name,
			[statusWords(row, occasion.meeting, locale), ...awayWords(awayIn(row), where)].join(' · '),
			time(row.arrivedAt),
			time(row.leftAt),
			String(row.minutes)
		])
	};
}

/** Blank rows for people who are not on the sheet. */
const blank = 4;

/** A sheet that lies in the room: preferred names with the last initial, and space to sign. */
export function paperOfSheet(it: House & { occasion: Occasion; names: string[] }, locale: Locale): Paper {
	const { occasion, names } = it;
	const { plannedStart, meeting, timeZone } = occasion;
	const title = m.record_sheet({}, { locale });
	const startsAt = meeting?.startedAt ?? plannedStart;
	const day = `${timeIn('full date', startsAt, locale, timeZone)}, ${timeIn('time', startsAt, locale, timeZone)}`;
	return {
		...around(it, locale, timeZone),
		title,
		running: { who: occasion.group.title, of: [title, day, occasion.program].join(' · ') },
		...{ across: null, mark: null },
		facts: [
			{ label: m.record_facts_program({}, { locale }), value: `${occasion.program} · ${occasion.title}` },
			{ label: m.record_facts_date({}, { locale }), value: day }
		],
		parts: [
			{
				kind: 'table',
				rowHeight: 20,
				columns: [
					{ label: m.record_sheet_name({}, { locale }), share: 3 },
					{ label: m.record_sheet_in({}, { locale }), share: 1.3 },
					{ label: m.record_sheet_out({}, { locale }), share: 1.3 },
					{ label: m.record_sheet_signature({}, { locale }), share: 4 }
				],
				rows: [...names, ...Array.from({ length: blank }, () => '')].map((name) => [name, '', '', ''])
			}
		]
	};
}
