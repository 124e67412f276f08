import { freeId, nothing } from '#lib/domain/library/own-sheet.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { OwnId, OwnKind, OwnQuestion } from './own-questions.ts';

/** An id that none of these has; what was answered under one never becomes an answer to another. */
export const freeOwnId = (own: readonly OwnQuestion[]): OwnId =>
	freeId(
		'own-',
		own.map(({ id }) => id)
	);

/** A question with nothing written in it, or another one's words with another kind of answer. */
export function blankQuestion(id: OwnId, kind: OwnKind = 'text', label = nothing(), help?: Local): OwnQuestion {
	const common = { id, label, ...(help && { help }) };
	switch (kind) {
		case 'text':
		case 'long':
			return { ...common, kind };
		case 'choice':
			return { ...common, kind, options: ['o1', 'o2'].map((it) => ({ id: it, label: nothing() })) };
		case 'scale':
			return { ...common, kind, low: nothing(), high: nothing() };
	}
}
