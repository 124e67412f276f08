import { current } from '#lib/domain/attendance-history.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Result } from '#lib/server/measures/result.ts';
import { versionsOf } from '#lib/server/records/attendance.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { awayIn } from '#lib/server/records/service-facts.ts';
import { around, whoseFacts, type House, type Whose } from './house.ts';
import type { Column, Paper, Part } from './paper.ts';
import { awayWords, statusWords, whoseWords } from './words.ts';

type About = Omit<House, 'program'> & {
	program: House['program'] & { timeZone: string };
	whose: Whose;
	locale: Locale;
	/** Every id under which something about the client may be recorded. */
	ids: string[];
	sessions: number[];
	/** Questionnaires in the period. */
	results: Result[];
};

/** When one person attended, session by session. */
export async function attendancePaper(it: About): Promise<Paper> {
	const { locale } = it;
	const rows: string[][] = [];
	for (const id of it.sessions) {
		const [occasion, versions] = await Promise.all([occasionOf(id), versionsOf(id)]);
		const row = [...current(versions).values()].find(({ clientId }) => clientId !== null && it.ids.includes(clientId));
		if (!occasion?.meeting || !row) continue;
		const { meeting, timeZone, title } = occasion;
		const time = (at: number | null) => (at === null ? '–' : timeIn('time', at, locale, timeZone));
		const status = [statusWords(row, meeting, locale), ...awayWords(awayIn(row), { locale, timeZone })].join(' · ');
		rows.push([
			...[timeIn('short date', meeting.startedAt, locale, timeZone), title, status],
			...[time(row.arrivedAt), time(row.leftAt), String(row.minutes)]
		]);
	}
	const columns = [
		{ label: m.record_facts_date({}, { locale }), share: 2 },
		{ label: m.paper_column_session({}, { locale }), share: 2.6 },
		{ label: m.record_column_status({}, { locale }), share: 2.2 },
		{ label: m.record_column_arrived({}, { locale }), share: 1.5, numeric: true },
		{ label: m.record_column_left({}, { locale }), share: 1.5, numeric: true },
		{ label: m.record_column_minutes({}, { locale }), share: 1.3, numeric: true }
	];
	return about(it, m.record_attendance_title({}, { locale }), columns, rows);
}

/** A person's questionnaire scores, with every answer by item. */
export async function measuresPaper(it: About): Promise<Paper> {
	const { locale } = it;
	const rows = it.results.map(({ day, slug, items, total, band }) => {
		const measure = measureBySlug(slug)!;
		const answers = measure.items.map(({ id }) => items[id] ?? '–').join(' ');
		return [
			...[dayIn('short date', day, locale), measure.name, answers],
			...[total === null ? '–' : String(total), band?.label[locale] ?? '–']
		];
	});
	const columns = [
		{ label: m.record_facts_date({}, { locale }), share: 2 },
		{ label: m.paper_column_measure({}, { locale }), share: 1.5 },
		{ label: m.paper_column_items({}, { locale }), share: 3 },
		{ label: m.paper_column_total({}, { locale }), share: 1, numeric: true },
		{ label: m.paper_column_band({}, { locale }), share: 2 }
	];
	return about(it, m.paper_measures({}, { locale }), columns, rows);
}

function about(it: About, title: string, columns: Column[], rows: string[][]): Paper {
	const { whose, locale, program } = it;
	const nothing: Part = { kind: 'text', text: m.paper_nothing({}, { locale }) };
	return {
		...around(it, locale, program.timeZone),
		title,
		running: { who: whoseWords(whose, locale), of: [title, program.name].join(' · ') },
		...{ across: null, mark: null },
		facts: whoseFacts(whose, locale),
		parts: [rows.length > 0 ? { kind: 'table', columns, rows } : nothing]
	};
}
