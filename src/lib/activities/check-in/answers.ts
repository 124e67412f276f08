import type { CheckInSeat } from './check-in.ts';
import { needs, type CheckInAnswers } from './fields.ts';

/** One person's check-in as staff see it. */
export type Row = { seat: string; name: string; answers: CheckInAnswers; keepWord: boolean; finished: boolean };

const urgency = ({ answers }: Row) => needs.length - Math.max(0, needs.indexOf(answers.need ?? 'none'));

/** Everyone who was let in: who asked for time first, then by name. */
export function rows(seats: Record<string, CheckInSeat>, names: Record<string, string>): Row[] {
	const nothing: CheckInSeat = { answers: {}, keepWord: false, finished: false };
	return Object.entries(names)
		.map(([seat, name]) => ({ seat, name, ...(seats[seat] ?? nothing) }))
		.sort((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name));
}

/** How many gave each rating from 0 to 10. */
export const spread = (all: Row[], field: 'mood' | 'anxiety'): { label: string; count: number }[] =>
	Array.from({ length: 11 }, (_, rating) => ({
		label: String(rating),
		count: all.filter(({ answers }) => answers[field] === rating).length
	}));
