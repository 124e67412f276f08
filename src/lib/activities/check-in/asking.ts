import type { Outcome } from '#lib/domain/practice.ts';
import { rowOf, type CheckInAnswers, type CheckInField, type CheckInValue } from './fields.ts';

/** The value as the field accepts it, trimmed; an empty text is a pass. */
export function checkInAnswer(field: CheckInField, value: unknown): { ok: true; value: CheckInValue } | { ok: false } {
	if (value === null) return { ok: true, value };
	const row = rowOf(field);
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

export const isSafety = (field: CheckInField): boolean => rowOf(field).calm !== undefined;

/** Whether a person has to look at this answer now. A pass never counts. */
export const isConcern = (field: CheckInField, value: unknown): boolean => {
	const { calm } = rowOf(field);
	return calm !== undefined && typeof value === 'string' && !calm.includes(value);
};

/** Answers after which there is no follow-up question. */
const ends: unknown[] = [undefined, null, 'none'];

/**
 * The questions for one person, in plan order. A follow-up waits for the answer it depends on, and safety is asked only
 * while staff are there to see it. Questions already answered stay.
 */
export function questionsFor(fields: CheckInField[], answers: CheckInAnswers, staffed: boolean): CheckInField[] {
	return fields.filter((field) => {
		if (answers[field] !== undefined) return true;
		const { after } = rowOf(field);
		const waits =
			after !== undefined && fields.includes(after as CheckInField) && ends.includes(answers[after as 'need']);
		return !waits && (staffed || !isSafety(field));
	});
}

const asAnswer: Record<Outcome, CheckInValue> = { done: 'yes', partly: 'partly', not: 'no' };

/** The value shown before someone answers: how they said elsewhere that their practice went. It counts once they continue with it. */
export const startFrom = (field: CheckInField, practiced: Outcome | null | undefined): CheckInValue | undefined =>
	field === 'homework' && practiced ? asAnswer[practiced] : undefined;
