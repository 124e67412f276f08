import { blankField } from '#lib/domain/library/own-sheet.ts';
import type { Field, SimpleField } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** What can be asked, in the words of the person who writes a sheet. */
export const kindNames: Record<Field['kind'], () => string> = {
	text: m.own_sheet_kind_text,
	long: m.own_sheet_kind_long,
	choice: m.own_sheet_kind_choice,
	scale: m.own_sheet_kind_scale,
	rows: m.own_sheet_kind_rows,
	grid: m.own_sheet_kind_grid,
	phone: m.own_sheet_kind_phone,
	date: m.own_sheet_kind_date,
	time: m.own_sheet_kind_time,
	timer: m.own_sheet_kind_timer,
	body: m.own_sheet_kind_body,
	computed: m.own_sheet_kind_computed
};

const simple: SimpleField['kind'][] = ['text', 'long', 'choice', 'scale', 'phone', 'date', 'time', 'computed'];
const options = (kinds: Field['kind'][]) => kinds.map((value) => ({ value, label: kindNames[value]() }));
export const simpleKinds = () => options(simple);
export const allKinds = () => options(Object.keys(kindNames) as Field['kind'][]);

/** Words may be shown to the group if their owner wants; nothing else ever may. */
export const mayBeShared = ({ kind }: Field): boolean => kind === 'text' || kind === 'long' || kind === 'choice';

/** The same question with another kind of answer. Its words stay; an example is for words. */
export function asKind<T extends Field>(field: Field, kind: T['kind']): T {
	const { label, help, example, shareable } = field;
	const made = { ...blankField(kind, field.id), label, ...(help && { help }) } as T;
	if (example && (kind === 'text' || kind === 'long')) made.example = example;
	if (shareable && mayBeShared(made)) made.shareable = shareable;
	return made;
}
