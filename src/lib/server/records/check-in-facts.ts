import type { CheckInSeat } from '#lib/activities/check-in/fold.ts';
import { isSafety } from '#lib/activities/check-in/asking.ts';
import {
	checkInFields,
	rowOf,
	type CheckInAnswers,
	type CheckInField,
	type FieldOf,
	type Group
} from '#lib/activities/check-in/fields.ts';
import type { ChartedField, PersonFact } from '#lib/domain/note-facts.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { inBlock, lastIn, partsOf, type Facts, type One } from './own-parts.ts';

/** These have facts of their own. */
const own = ['mood', 'anxiety', 'word', 'goal', 'need'] as const;
const isOwn = (field: CheckInField) => (own as readonly CheckInField[]).includes(field);
/** The types see to it that every other answer that is kept in a note has its sentence. */
const charted: Exclude<FieldOf<{ keep: 'note' }>, (typeof own)[number]>[] = checkInFields.filter(
	(field): field is ChartedField => rowOf(field).keep === 'note' && !isOwn(field)
);

/** What one person's check-in gives their note: where they were and their number never, of safety only that it was asked. */
export function checkInFacts(one: One, block: Block): Facts {
	const parts = partsOf<CheckInSeat>(one, block);
	const cards = one.gathered.state.staff.seats;
	const answers: CheckInAnswers = Object.assign({}, ...parts.map(({ part }) => part.answers));
	const when = (type: string, field?: string) => lastIn(one, block, type, field);
	const said = (field: CheckInField) => when('check-in.answered', field);
	const fact = (id: string, at: number | null, what: PersonFact): Facts => [
		{ ...what, id: `${block.id}/${id}`, source: inBlock(block, at) }
	];
	const { mood = null, anxiety = null, word, goal, need } = answers;
	const finished = parts.some(({ part }) => part.finished);
	const rated = mood !== null || anxiety !== null;
	const entered = parts.some(({ seat, part }) => cards[seat]?.byStaff && Object.keys(part.answers).length);
	const safety = checkInFields.find((field) => isSafety(field) && typeof answers[field] === 'string');
	const told = (...groups: Group[]) =>
		charted.flatMap((field) => {
			const value = answers[field];
			if (value === undefined || value === null || !groups.includes(rowOf(field).group)) return [];
			return fact(`said ${field}`, said(field), { kind: 'check-in-said', field, value });
		});
	return [
		...(finished ? fact('finished', when('check-in.finished'), { kind: 'check-in-finished' }) : []),
		...(entered ? fact('entered', when('check-in.answered'), { kind: 'check-in-entered' }) : []),
		...(rated ? fact('ratings', said('mood') ?? said('anxiety'), { kind: 'check-in-ratings', mood, anxiety }) : []),
		...(word ? fact('word', said('word'), { kind: 'check-in-word', word }) : []),
		...told('now', 'since'),
		...(goal ? fact('goal', said('goal'), { kind: 'check-in-goal', goal }) : []),
		...(need && need !== 'none' ? fact('need', said('need'), { kind: 'check-in-need', need }) : []),
		...told('today', 'video'),
		...(safety ? fact('safety asked', said(safety), { kind: 'check-in-safety-asked' }) : [])
	];
}
