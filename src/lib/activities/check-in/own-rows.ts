import { rowOf, type AskedField, type Row } from './fields.ts';
import { ownIn, ownScale, type OwnQuestion } from './own-questions.ts';

/** What a question takes as its answer, one of the program's own included. */
export function rowIn(field: AskedField, own: readonly OwnQuestion[] | undefined): Row {
	const { group, seen, keep } = rowOf(field);
	const question = ownIn(own, field);
	switch (question?.kind) {
		case 'scale':
			return { group, seen, keep, ...ownScale };
		case 'choice':
			return { group, seen, keep, kind: 'choice', options: question.options.map(({ id }) => id) };
		case 'text':
			return { group, seen, keep, kind: 'text', longest: 120 };
		default:
			return rowOf(field);
	}
}
