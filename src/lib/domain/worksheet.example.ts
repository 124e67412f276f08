import type { RowsField, ScaleField, Worksheet } from './worksheet.ts';

const same = (text: string) => ({ en: text, es: `${text} (es)` });

const scale = { kind: 'scale', min: 0, max: 100, step: 5, low: same('None'), high: same('Most') } as const;
const rating = (id: string, name: string, moment: 'before' | 'after'): ScaleField => ({
	...scale,
	id,
	label: same(`${name}, ${moment}`),
	pair: { name: same(name), moment }
});

export const feelings: RowsField = {
	kind: 'rows',
	id: 'feelings',
	label: same('What did you feel?'),
	row: same('Feeling'),
	min: 1,
	max: 6,
	fields: [
		{ kind: 'text', id: 'word', label: same('Feeling'), shareable: true },
		{ ...scale, id: 'strength', label: same('How strong?') }
	]
};

const traps = { kind: 'choice', id: 'traps', label: same('Which fit?'), many: true, shareable: true } as const;

/** A small worksheet with one field of every kind, for testing its rules. */
export const sheet: Worksheet = {
	slug: 'example',
	version: 1,
	title: same('Example'),
	purpose: same('To try the rules on.'),
	minutes: 5,
	steps: [
		{
			id: 'moment',
			title: same('The moment'),
			fields: [
				{ kind: 'text', id: 'when', label: same('When was it?') },
				{ kind: 'long', id: 'situation', label: same('What happened?') }
			]
		},
		{ id: 'feelings', title: same('Feelings'), fields: [feelings, rating('distress-before', 'distress', 'before')] },
		{
			id: 'traps',
			title: same('Traps'),
			fields: [
				{
					...traps,
					options: [
						{ id: 'labels', label: same('Labels') },
						{ id: 'zoom', label: same('Zoom') }
					]
				},
				rating('belief-before', 'belief', 'before')
			]
		},
		{
			id: 'fit',
			title: same('Fit'),
			fields: [
				{
					kind: 'choice',
					id: 'fit',
					label: same('Does it fit?'),
					many: false,
					options: [
						{ id: 'yes', label: same('Yes') },
						{ id: 'partly', label: same('In part') }
					]
				},
				{ kind: 'long', id: 'fairer', label: same('A fairer thought?'), shareable: true }
			]
		},
		{
			id: 'now',
			title: same('Now'),
			fields: [rating('belief-after', 'belief', 'after'), rating('distress-after', 'distress', 'after')]
		}
	]
};
