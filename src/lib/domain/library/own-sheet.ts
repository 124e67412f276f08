import type { Field, KnownWorksheet, Local, Step, Topic } from '#lib/domain/worksheet.ts';

/**
 * A program's own worksheet as its editor holds it. Any text may still be empty; an optional one that is empty in both
 * languages is absent. `only` is the language of a version published in one: the other then holds the same text.
 */
export type OwnSheet = {
	title: Local;
	purpose: Local;
	when?: Local;
	cautions?: Local;
	contentNote?: Local;
	topic: Topic;
	minutes: number;
	steps: Step[];
	/** The terms under which others may use it, and whom they must credit. */
	license: string;
	attribution: string;
	only?: 'en' | 'es';
	/** A form: everything in it is handed in to staff, and says so. */
	seen?: 'staff';
};

export const limits = {
	steps: 20,
	fields: 8,
	cells: 12,
	options: 30,
	rows: 20,
	title: 80,
	line: 200,
	text: 600,
	license: 120,
	attribution: 300,
	minutes: 120,
	/** The whole sheet as JSON, in characters. */
	whole: 200_000
} as const;

export const ownLicense = 'All rights reserved';

export const nothing = (): Local => ({ en: '', es: '' });
export const isEmpty = (text: Local | undefined): boolean => !text || (!text.en.trim() && !text.es.trim());

/** An unused id: a prefix of letters and a number, which stays the same when texts change. */
export function freeId<Prefix extends string>(prefix: Prefix, taken: readonly string[]): `${Prefix}${number}` {
	const numbers = taken.map((id) => Number(new RegExp(`^${prefix}(\\d+)$`).exec(id)?.[1] ?? 0));
	return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

export const fieldIds = ({ steps }: Pick<OwnSheet, 'steps'>): string[] =>
	steps.flatMap(({ fields }) => fields.map(({ id }) => id));

export const blankStep = (sheet: Pick<OwnSheet, 'steps'>): Step => ({
	id: freeId(
		's',
		sheet.steps.map(({ id }) => id)
	),
	title: nothing(),
	fields: [blankField('long', freeId('f', fieldIds(sheet)))]
});

/** A form for staff, with nothing written in it. */
export const blankForm = (): OwnSheet => ({ ...blankSheet(), seen: 'staff' });

export const blankSheet = (): OwnSheet => ({
	title: nothing(),
	purpose: nothing(),
	topic: 'planning',
	minutes: 10,
	steps: [blankStep({ steps: [] })],
	license: ownLicense,
	attribution: ''
});

/** A blank field of each kind, with the minimum that kind needs. */
export function blankField(kind: Field['kind'], id: string): Field {
	const common = { id, label: nothing() };
	switch (kind) {
		case 'text':
		case 'long':
		case 'phone':
		case 'date':
		case 'time':
		case 'body':
			return { ...common, kind };
		case 'scale':
			return { ...common, kind, min: 0, max: 10, step: 1, low: nothing(), high: nothing() };
		case 'choice':
			return { ...common, kind, many: false, options: ['o1', 'o2'].map((it) => ({ id: it, label: nothing() })) };
		case 'computed':
			return { ...common, kind, rule: 'sum', of: [] };
		case 'timer':
			return { ...common, kind, seconds: 120 };
		case 'rows':
			return {
				...common,
				kind,
				row: nothing(),
				min: 3,
				max: 6,
				fields: [{ id: 'c1', kind: 'text', label: nothing() }]
			};
		case 'grid':
			return {
				...common,
				kind,
				rows: ['r1', 'r2'].map((it) => ({ id: it, label: nothing() })),
				fields: [{ id: 'c1', kind: 'text', label: nothing() }]
			};
	}
}

/** A worksheet of the product, to be changed. Its worked example stays behind: it is an answer to the words that were. */
export function copyOf(sheet: KnownWorksheet): OwnSheet {
	const { slug: _, version: __, workedExample: ___, ...rest } = sheet;
	return { ...rest, license: 'AGPL-3.0-or-later', attribution: 'Circlekeeper' };
}
