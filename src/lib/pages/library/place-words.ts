import type { Place, TextPart } from '#lib/domain/library/texts.ts';
import { m } from '#lib/paraglide/messages.js';

const parts: Record<TextPart, () => string> = {
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
export function placeWords({ part, step, field, cell, option }: Place): string {
	const where = [
		step && m.own_sheet_step_number({ number: step }),
		field && m.own_sheet_field_number({ number: field }),
		cell && m.own_sheet_cell_number({ number: cell }),
		option && m.own_sheet_option_number({ number: option })
	].filter(Boolean);
	return where.length ? `${where.join(', ')}: ${parts[part]()}` : parts[part]();
}
