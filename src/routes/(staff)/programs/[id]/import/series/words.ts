import { dateWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageData } from './$types';

type Field = PageData['fields'][number];

const fields: Record<Field, () => string> = {
	group: m.import_series_field_group,
	title: m.import_series_field_title,
	days: m.import_series_field_days,
	every: m.import_series_field_every,
	startsAt: m.import_series_field_time,
	minutes: m.import_series_field_minutes,
	startsOn: m.import_series_field_from,
	endsOn: m.import_series_field_until,
	facilitators: m.import_series_field_leads,
	room: m.import_series_field_room
};
export const fieldWords = (field: Field): string => fields[field]();

type Problem = { field: Field; code: keyof typeof problems; typed: string };
const problems = {
	missing: m.import_wrong_missing,
	'too-long': m.import_wrong_too_long,
	group: m.import_series_wrong_group,
	days: m.import_series_wrong_days,
	every: m.import_series_wrong_every,
	time: m.import_series_wrong_time,
	minutes: m.import_series_wrong_minutes,
	'no-date': m.import_wrong_no_date,
	'last-before-first': m.import_series_wrong_order,
	facilitator: m.import_series_wrong_lead,
	room: m.import_series_wrong_room
};

/** Which column, and what is wrong in it. */
export const problemWords = ({ field, code, typed }: Problem): string =>
	m.import_problem({ column: fieldWords(field), problem: problems[code]({ typed }) });

type Double =
	| { kind: 'same-group' | 'same-room' | 'same-leader' | 'same-people'; line: number }
	| { kind: 'exists'; startsOn: string };

export function doubleWords(double: Double): string {
	switch (double.kind) {
		case 'same-group':
			return m.import_series_same_group(double);
		case 'same-room':
			return m.import_series_same_room(double);
		case 'same-leader':
			return m.import_series_same_leader(double);
		case 'same-people':
			return m.import_series_same_people(double);
		case 'exists':
			return m.import_series_exists({ day: dateWords(double.startsOn) });
	}
}
