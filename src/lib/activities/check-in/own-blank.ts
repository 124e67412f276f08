import type { Local } from '#lib/domain/worksheet.ts';
import type { OwnId, OwnKind, OwnQuestion } from './own-questions.ts';

const nothing = (): Local => ({ en: '', es: '' });

/** An id that none of these has; what was answered under one never becomes an answer to another. */
export function freeOwnId(own: readonly OwnQuestion[]): OwnId {
	const numbers = own.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
	return `own-${Math.max(0, ...numbers) + 1}`;
}

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
