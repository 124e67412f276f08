import type { Outcome } from '#lib/domain/practice.ts';
import { rowOf, type AskedField, type CheckInAnswers, type CheckInValue } from './fields.ts';
import { ownIn, ownScale, type OwnQuestion } from './own-questions.ts';
import { rowIn } from './own-rows.ts';

/** The value as the field takes it, trimmed; an empty text is a pass. */
export function checkInAnswer(
	field: AskedField,
	value: unknown,
	own?: readonly OwnQuestion[]
): { ok: true; value: CheckInValue } | { ok: false } {
	if (value === null) return { ok: true, value };
	const row = rowIn(field, own);
	switch (row.kind) {
		case 'scale': {
			const fits = typeof value === 'number' && value >= 0 && value <= row.max && Number.isInteger(value / row.step);
			return fits ? { ok: true, value } : { ok: false };
		}
		case 'choice':
			return typeof value === 'string' && row.options.includes(value) ? { ok: true, value } : { ok: false };
		case 'text': {
			if (typeof value !== 'string') return { ok: false };
			const text = value.trim().replace(/\s+/g, ' ');
			return text.length > row.longest ? { ok: false } : { ok: true, value: text || null };
		}
	}
}

export const isSafety = (field: AskedField): boolean => rowOf(field).calm !== undefined;

/** An answer that a person has to look at now. A pass says nothing that would need somebody. */
export const isConcern = (field: AskedField, value: unknown): boolean => {
	const { calm } = rowOf(field);
	return calm !== undefined && typeof value === 'string' && !calm.includes(value);
};

/** The ends of a number; null for a question of another kind. */
export function scaleOf(field: AskedField, own?: readonly OwnQuestion[]): { max: number; step: number } | null {
	const row = ownIn(own, field)?.kind === 'scale' ? ownScale : rowOf(field);
	return row.kind === 'scale' ? row : null;
}

/** Answers after which there is nothing further to ask. */
const ends: unknown[] = [undefined, null, 'none'];

/**
 * What one person is asked, in the plan's order: a question that goes on from another waits for its answer, and safety is asked only
 * while somebody is there to hear it. What was answered already stays.
 */
export function questionsFor(fields: AskedField[], answers: CheckInAnswers, staffed: boolean): AskedField[] {
	return fields.filter((field) => {
		if (answers[field] !== undefined) return true;
		const { after } = rowOf(field);
		const waits =
			after !== undefined && fields.includes(after as AskedField) && ends.includes(answers[after as 'need']);
		return !waits && (staffed || !isSafety(field));
	});
}

const asAnswer: Record<Outcome, CheckInValue> = { done: 'yes', partly: 'partly', not: 'no' };

/** What is on the screen before somebody answers: how they said elsewhere that their practice went. It counts once they go on with it. */
export const startFrom = (field: AskedField, practiced: Outcome | null | undefined): CheckInValue | undefined =>
	field === 'homework' && practiced ? asAnswer[practiced] : undefined;
