import type { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Answer, Field, SimpleField, Worksheet } from '#lib/domain/worksheet.ts';
import { worksheetBySlug } from './index.ts';
import { madeUpTakeAway } from './session-take-away/made-up.ts';
import { madeUpThoughtRecord } from './thought-record/made-up.ts';

type Says = (person: MadeUpPerson, dice: Dice) => Record<string, Answer>;

/** Worksheets of which each made-up person has answers of their own; of the others, everyone writes the examples. */
const own: Record<string, Says> = { 'thought-record': madeUpThoughtRecord, 'session-take-away': madeUpTakeAway };

/** What somebody made up writes on a worksheet, by path, in the order of its steps. */
export function madeUpAnswers(slug: string, person: MadeUpPerson, dice: Dice): Record<string, Answer> {
	const says = own[slug];
	if (says) return says(person, dice);
	return Object.fromEntries(worksheetBySlug(slug)?.steps.flatMap(({ fields }) => fields.flatMap(answers)) ?? []);

	function answers(field: Field): [string, Answer][] {
		if (field.kind !== 'rows') return answer(field, field.id);
		return field.fields.flatMap((cell) => answer(cell, `${field.id}.r1.${cell.id}`));
	}
	function answer(field: SimpleField, path: string): [string, Answer][] {
		switch (field.kind) {
			case 'text':
			case 'long':
				return field.example ? [[path, field.example[person.locale]]] : [];
			case 'scale':
				return [[path, field.min + field.step * dice.between(0, Math.floor((field.max - field.min) / field.step))]];
			case 'choice': {
				const { id } = dice.pick(field.options);
				return [[path, field.many ? [id] : id]];
			}
		}
	}
}

/** The paths of each step's fields, a row's cells under the row's first part. */
export const stepOfPath = ({ steps }: Worksheet, path: string): number =>
	steps.findIndex(({ fields }) => fields.some(({ id }) => id === path.split('.')[0])) + 1;
