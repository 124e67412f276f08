import type { Dice } from '#lib/domain/dice.ts';
import type { MadeUpPerson } from '#lib/domain/made-up.ts';
import type { Answer, Worksheet } from '#lib/domain/worksheet.ts';
import { worksheetBySlug } from './index.ts';
import { madeUpTakeAway } from './session-take-away/made-up.ts';
import { madeUpThoughtRecord } from './thought-record/made-up.ts';
import { workedAnswers } from './worked.ts';

type Says = (person: MadeUpPerson, dice: Dice) => Record<string, Answer>;

/** Worksheets of which each made-up person has answers of their own; of the others, everyone writes the worked example, with ratings of their own. */
const own: Record<string, Says> = { 'thought-record': madeUpThoughtRecord, 'session-take-away': madeUpTakeAway };

/** What somebody made up writes on a worksheet, by path, in the order of its steps. */
export function madeUpAnswers(slug: string, person: MadeUpPerson, dice: Dice): Record<string, Answer> {
	const says = own[slug];
	if (says) return says(person, dice);
	const worksheet = worksheetBySlug(slug);
	if (!worksheet) return {};
	const answers = workedAnswers(worksheet, person.locale);
	for (const field of worksheet.steps.flatMap((step) => step.fields))
		if (field.kind === 'scale')
			answers[field.id] = field.min + field.step * dice.between(0, Math.floor((field.max - field.min) / field.step));
	return answers;
}

/** The paths of each step's fields, a row's cells under the row's first part. */
export const stepOfPath = ({ steps }: Worksheet, path: string): number =>
	steps.findIndex(({ fields }) => fields.some(({ id }) => id === path.split('.')[0])) + 1;
