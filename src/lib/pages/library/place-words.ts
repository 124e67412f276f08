import type { JsonPath } from '#lib/domain/library/json-lines.ts';
import type { Place, TextPart } from '#lib/domain/library/texts.ts';
import { placeIn } from './problem-words.ts';
import { m } from '#lib/paraglide/messages.js';

const parts: Record<TextPart, () => string> = {
	setting: m.own_sheet_part_words,
	title: m.own_sheet_title_label,
	purpose: m.own_sheet_purpose,
	when: m.staff_library_when,
	cautions: m.staff_library_cautions,
	note: m.own_sheet_note,
	'step-title': m.own_sheet_step_title,
	'step-intro': m.own_sheet_step_intro,
	label: m.own_sheet_question,
	help: m.own_sheet_help,
	example: m.own_sheet_example,
	low: m.own_sheet_part_low,
	high: m.own_sheet_part_high,
	pair: m.own_sheet_pair_name,
	row: m.own_sheet_row_name,
	option: m.own_sheet_part_option
};

/** Where a text is, in a person's words: "Step 2, field 1, option 3: Answer". */
export function placeWords({ part, step, field, cell, option, path }: Place): string {
	if (path) return settingWords(path);
	const where = [
		step && m.own_sheet_step_number({ number: step }),
		field && m.own_sheet_field_number({ number: field }),
		cell && m.own_sheet_cell_number({ number: cell }),
		option && m.own_sheet_option_number({ number: option })
	].filter(Boolean);
	return where.length ? `${where.join(', ')}: ${parts[part]()}` : parts[part]();
}

/** A text in the settings of a block: "Page 2, paragraph 1", or "Page 2: heading". */
function settingWords(path: JsonPath): string {
	const { where, rest } = placeIn(path);
	const name = partNames[String(rest.at(-1))]?.();
	return [...where, ...(name ? [name] : [])].join(': ') || parts.setting();
}
const partNames: Record<string, () => string> = {
	heading: m.own_sheet_heading,
	label: m.own_sheet_question,
	help: m.own_sheet_help,
	low: m.own_sheet_part_low,
	high: m.own_sheet_part_high
};
