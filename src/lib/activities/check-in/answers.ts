import type { CheckInSeat } from './fold.ts';
import { isConcern } from './asking.ts';
import { checkInFields, rowOf, type AskedField, type CheckInAnswers, type CheckInField } from './fields.ts';
import { needs } from '#lib/domain/need.ts';

/** One person's check-in as staff see it. `early` is present when it was begun before the session. */
export type Row = { seat: string; name: string } & CheckInSeat;

/** The answers that somebody has to look at now. */
export const concernsOf = (answers: CheckInAnswers): CheckInField[] =>
	checkInFields.filter((field) => isConcern(field, answers[field]));

/** What staff should see first, whatever else was asked and however narrow the console is. */
const first: readonly CheckInField[] = [
	'safety',
	'safety-self',
	'safety-others',
	'safety-hurt',
	'safety-now',
	'cravings',
	'used',
	'need',
	'mood',
	'anxiety'
];
export const byAttention = (fields: readonly AskedField[]): AskedField[] => [
	...first.filter((field) => fields.includes(field)),
	...fields.filter((field) => !(first as readonly string[]).includes(field))
];

const urgency = ({ answers }: Row) =>
	concernsOf(answers).length ? 0 : needs.length - Math.max(0, needs.indexOf(answers.need ?? 'none'));

/** Everyone who was let in: whose answers cannot wait first, then who asked for time, then by name. */
export function rows(seats: Record<string, CheckInSeat>, names: Record<string, string>): Row[] {
	const nothing: CheckInSeat = { answers: {}, keepWord: false, finished: false };
	return Object.entries(names)
		.map(([seat, name]) => ({ seat, name, ...(seats[seat] ?? nothing) }))
		.sort((a, b) => urgency(a) - urgency(b) || a.name.localeCompare(b.name));
}

/** Without what is shown only while the session is on, but for the seats where it may still be. */
export const withoutPlaces = (all: Row[], locatable: readonly string[]): Row[] =>
	all.map((row) => {
		if (locatable.includes(row.seat)) return row;
		const kept = Object.entries(row.answers).filter(([field]) => rowOf(field as AskedField).keep !== 'session');
		return { ...row, answers: Object.fromEntries(kept) as CheckInAnswers };
	});

/** How many gave each rating from 0 to 10. */
export const spread = (all: Row[], field: 'mood' | 'anxiety'): { label: string; count: number }[] =>
	Array.from({ length: 11 }, (_, rating) => ({
		label: String(rating),
		count: all.filter(({ answers }) => answers[field] === rating).length
	}));
