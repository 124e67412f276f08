import { m } from '#lib/paraglide/messages.js';
import type { PageData } from './$types';

type Field = PageData['fields'][number];

const fields: Record<Field, () => string> = {
	name: m.import_field_name,
	firstName: m.import_field_first_name,
	lastName: m.import_field_last_name,
	preferredName: m.import_field_preferred_name,
	birthDate: m.import_field_birth_date,
	recordNumber: m.import_field_record_number,
	language: m.import_field_language,
	phone: m.import_field_phone,
	referredOn: m.import_field_referred_on,
	admittedOn: m.import_field_admitted_on,
	level: m.import_field_level,
	track: m.import_field_track,
	groups: m.import_field_groups,
	plannedDischargeOn: m.import_field_planned
};
export const fieldWords = (field: Field): string => fields[field]();

type Problem = { field: Field; code: keyof typeof problems; typed: string; other?: number };
const problems = {
	missing: m.import_wrong_missing,
	'name-unseen': m.import_wrong_name_unseen,
	'too-long': m.import_wrong_too_long,
	'no-date': m.import_wrong_no_date,
	'birth-date': m.import_wrong_birth_date,
	'in-future': m.import_wrong_in_future,
	'before-referral': m.import_wrong_before_referral,
	'before-admission': m.import_wrong_before_admission,
	'no-start': m.import_wrong_no_start,
	language: m.import_wrong_language,
	level: m.import_wrong_level,
	track: m.import_wrong_track,
	group: m.import_wrong_group,
	'same-line': m.import_wrong_same_line,
	open: m.import_wrong_open
};

/** Which column, and what is wrong in it. */
export const problemWords = ({ field, code, typed, other = 0 }: Problem): string =>
	m.import_problem({ column: fieldWords(field), problem: problems[code]({ typed, line: other }) });
