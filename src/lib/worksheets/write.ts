import type {
	ChoiceField,
	Local,
	Option,
	RowsField,
	ScaleField,
	SimpleField,
	Step,
	TextField
} from '#lib/domain/worksheet.ts';

/** Short names for what every worksheet is made of, so that its words are what one reads in its file. */
export const both = (en: string, es: string): Local => ({ en, es });

export const option = (id: string, en: string, es: string): Option => ({ id, label: both(en, es) });

type More = Partial<Pick<TextField, 'help' | 'example' | 'shareable'>>;

export const line = (id: string, label: Local, more: More = {}): TextField => ({ kind: 'text', id, label, ...more });
export const paragraph = (id: string, label: Local, more: More = {}): TextField => ({
	kind: 'long',
	id,
	label,
	...more
});

export const oneOf = (id: string, label: Local, options: Option[], more: More = {}): ChoiceField => ({
	...{ kind: 'choice', id, label, many: false, options },
	...more
});
export const anyOf = (id: string, label: Local, options: Option[], more: More = {}): ChoiceField => ({
	...{ kind: 'choice', id, label, many: true, options },
	...more
});

type Ends = Omit<ScaleField, 'id' | 'label'>;
export const scale = (id: string, label: Local, ends: Ends, more: Partial<ScaleField> = {}): ScaleField => ({
	...ends,
	id,
	label,
	...more
});

type Rows = Pick<RowsField, 'min' | 'max'> & Pick<Partial<RowsField>, 'ordered' | 'help' | 'example'>;
/** Rows of several fields each. */
export const rows = (id: string, label: Local, row: Local, fields: SimpleField[], size: Rows): RowsField => ({
	...{ kind: 'rows', id, label, row, fields },
	...size
});
/** Rows of one line each. */
export const list = (id: string, label: Local, row: Local, size: Rows & { shareable?: boolean }): RowsField => {
	const { shareable, ...rest } = size;
	return rows(id, label, row, [line('text', row, shareable ? { shareable } : {})], rest);
};

export const step = (id: string, title: Local, fields: Step['fields'], intro?: Local): Step => ({
	id,
	title,
	...(intro && { intro }),
	fields
});

/** What a sheet about something hard says first, after a sentence of its own. */
export const note = (en: string, es: string): Local =>
	both(
		`${en} You may skip any part, or stop. You may ask for help at any time.`,
		`${es} Puedes saltarte cualquier parte, o parar. Puedes pedir ayuda cuando quieras.`
	);
