import { factIn, type Facts, type PersonInBlock } from '#lib/activities/facts.ts';
import { m } from '#lib/paraglide/messages.js';
import { isSafety } from './asking.ts';
import { charted } from './chart-words.ts';
import type { CheckInConfig } from './commands.ts';
import { checkInFields, rowOf, type AskedField, type CheckInAnswers, type CheckInField, type Group } from './fields.ts';
import type { CheckInEvents, CheckInSlices } from './fold.ts';
import { told, type CheckInFact, type Denied } from './fact-words.ts';
import type { OwnQuestion } from './own-questions.ts';

const denies = {
	safety: 'thoughts',
	'safety-self': 'self',
	'safety-others': 'others',
	'safety-hurt': 'hurt'
} as const satisfies Partial<Record<CheckInField, Denied>>;

/** The words that were asked and chosen: a note is read when the question may be another one. */
function answered(question: OwnQuestion, value: number | string) {
	const { label, kind } = question;
	const chosen = kind === 'choice' ? question.options.find(({ id }) => id === value)?.label : undefined;
	return { question: label, value, ...(chosen && { chosen }), ...(kind === 'scale' && { high: question.high }) };
}

/** What someone's check-in gives their note: where they were and their number never, of safety that it was asked and what was denied. */
function person({ block, config, seats, last }: PersonInBlock<CheckInConfig, CheckInSlices, CheckInEvents>) {
	const answers: CheckInAnswers = Object.assign({}, ...seats.map(({ slice }) => slice.answers));
	const said = (field: AskedField) => last('check-in.answered', field);
	const fact = (id: string, at: number | null, what: CheckInFact) => [factIn(block, id, at, what)];
	const { mood = null, anxiety = null, word, goal, need } = answers;
	const finished = seats.some(({ slice }) => slice.finished);
	const rated = mood !== null || anxiety !== null;
	const entered = seats.some(({ slice, byStaff }) => byStaff && Object.keys(slice.answers).length);
	const early = Math.max(0, ...seats.map(({ slice }) => slice.early ?? 0));
	const safety = checkInFields.find((field) => isSafety(field) && typeof answers[field] === 'string');
	const denied = (Object.keys(denies) as (keyof typeof denies)[]).filter((field) => answers[field] === 'no');
	const inGroups = (...groups: Group[]) =>
		charted.flatMap((field) => {
			const value = answers[field];
			if (value === undefined || value === null || !groups.includes(rowOf(field).group)) return [];
			return fact(`said ${field}`, said(field), { kind: 'check-in-said', field, value });
		});
	return [
		...(finished ? fact('finished', last('check-in.finished'), { kind: 'check-in-finished' }) : []),
		...(entered ? fact('entered', last('check-in.answered'), { kind: 'check-in-entered' }) : []),
		...(early ? fact('early', early, { kind: 'check-in-early' }) : []),
		...(rated ? fact('ratings', said('mood') ?? said('anxiety'), { kind: 'check-in-ratings', mood, anxiety }) : []),
		...(word ? fact('word', said('word'), { kind: 'check-in-word', word }) : []),
		...inGroups('now', 'since'),
		...(goal ? fact('goal', said('goal'), { kind: 'check-in-goal', goal }) : []),
		...(need && need !== 'none' ? fact('need', said('need'), { kind: 'check-in-need', need }) : []),
		...inGroups('today', 'video'),
		...(config.own ?? []).flatMap((question) => {
			const value = answers[question.id];
			if (value === undefined || value === null) return [];
			return fact(`said ${question.id}`, said(question.id), { kind: 'check-in-own', ...answered(question, value) });
		}),
		...(safety
			? fact('safety asked', said(safety), {
					kind: 'check-in-safety-asked',
					denied: denied.map((field) => denies[field]),
					safe: answers['safety-now'] === 'yes'
				})
			: [])
	];
}

export const facts: Facts<CheckInConfig, CheckInSlices, CheckInEvents, CheckInFact> = {
	person,
	group: ({ room, done }) => ({ ...done, kind: 'group-check-in', finished: room.finished }),
	told,
	alert: m.activities_check_in_note_alert
};
