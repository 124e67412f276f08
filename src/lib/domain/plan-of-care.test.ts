import { describe, expect, test } from 'vitest';
import { carriedOver, newPlan, objectivesIn, openObjectives, tidy } from './plan-editing.ts';
import { gapsIn } from './plan-gaps.ts';
import { ritasPlan } from './plan-of-care.example.ts';
import { planOfCare, type ObjectiveStatus } from './plan-of-care.ts';
import { planText } from './plan-text.ts';

const today = '2026-03-05';
const counting = () => {
	let count = 0;
	return () => `n${++count}`;
};

describe('a plan of care', () => {
	test('a new plan has a blank of each part, is kept as it is, and names everything it lacks', () => {
		const plan = newPlan(counting());
		expect(planOfCare.parse(plan)).toEqual(plan);
		expect(gapsIn(plan, today).map(({ kind, at }) => `${kind} ${at}`.trim())).toEqual([
			'code 1',
			'diagnosis 1',
			'problem 1',
			'goal 1.1',
			'objective 1.1.1',
			'target 1.1.1',
			'intervention 1.1.1.1',
			'frequency 1.1.1.1',
			'duration 1.1.1.1',
			'criteria',
			'participation',
			'review'
		]);
	});

	test('a complete plan lacks nothing', () => expect(gapsIn(ritasPlan, today)).toEqual([]));

	test('a target that has passed is pointed out while the objective is open, and a review in the past always', () => {
		expect(gapsIn(ritasPlan, '2026-04-20').map(({ kind, field }) => [kind, field])).toEqual([
			['target-past', 'o2-target'],
			['review-past', 'review-on']
		]);
	});

	test.each(['F41.1', 'f33', 'Z63.0', 'U07.1', 'F1A.20'])('%s has the shape of a code', (code) => {
		const plan = { ...ritasPlan, diagnoses: [{ id: 'd1', code, text: 'x' }] };
		expect(gapsIn(plan, today)).toEqual([]);
	});
	test.each(['', '41.1', 'F4', 'F41.', 'F41.12345', 'anxiety'])('“%s” has not', (code) => {
		const plan = { ...ritasPlan, diagnoses: [{ id: 'd1', code, text: 'x' }] };
		expect(gapsIn(plan, today).map(({ kind }) => kind)).toEqual(['code']);
	});

	test('parts without what they consist of are gaps of their own', () => {
		const [problem] = ritasPlan.problems;
		const kinds = (plan: typeof ritasPlan) => gapsIn(plan, today).map(({ kind }) => kind);
		expect(kinds({ ...ritasPlan, diagnoses: [], problems: [] })).toEqual(['no-diagnosis', 'no-problem']);
		expect(kinds({ ...ritasPlan, problems: [{ ...problem!, goals: [] }] })).toEqual(['no-goal']);
	});

	test('a note can name what is open, also after a review has closed some', () => {
		expect(openObjectives(ritasPlan).map(({ number }) => number)).toEqual(['1.1.1', '1.1.2']);
		const after = new Map<string, ObjectiveStatus>([['o1', 'met']]);
		expect(openObjectives(ritasPlan, after).map(({ objective }) => objective)).toEqual(['o2']);
	});

	test('the next version keeps the ids, stands as the review found it, and asks for participation and date again', () => {
		const after = new Map<string, ObjectiveStatus>([
			['o1', 'met'],
			['o2', 'dropped']
		]);
		const next = carriedOver(ritasPlan, 'doc1', after);
		expect(next).toMatchObject({ basis: 'doc1', participation: '', reviewOn: '', criteria: ritasPlan.criteria });
		expect(objectivesIn(next).map(({ objective }) => [objective.id, objective.status])).toEqual([['o1', 'met']]);
		expect(objectivesIn(ritasPlan)).toHaveLength(2);
	});

	test('texts are kept without the spaces around them, and codes in capitals', () => {
		const messy = { ...ritasPlan, criteria: '  done \n', diagnoses: [{ id: 'd1', code: ' f41.1 ', text: ' GAD ' }] };
		expect(tidy(messy)).toMatchObject({ criteria: 'done', diagnoses: [{ code: 'F41.1', text: 'GAD' }] });
		expect(tidy(ritasPlan)).toEqual(ritasPlan);
	});

	test('its words say all of it, numbered', () => {
		const words = {
			problem: ({ number, text }: { number: string; text: string }) => `Problem ${number}: ${text}`,
			goal: ({ number, text }: { number: string; text: string }) => `Goal ${number}: “${text}”`,
			objective: ({ number, text }: { number: string; text: string }) => `Objective ${number}: ${text}`,
			target: ({ day, status }: { day: string; status: string }) => `Target ${day}, ${status}`,
			intervention: ({ text, frequency, duration }: Record<'text' | 'frequency' | 'duration', string>) =>
				`- ${text}, ${frequency}, ${duration}`,
			status: (status: ObjectiveStatus) => status,
			day: (date: string) => date
		};
		const texts = Object.fromEntries(planText(ritasPlan, words).map(({ id, text }) => [id, text]));
		expect(texts['goals']).toBe(
			[
				'Problem 1: Worry keeps her awake',
				'',
				'Goal 1.1: “I want to sleep through the night.”',
				'',
				'Objective 1.1.1: Sleeps six hours on five nights a week',
				'Target 2026-05-01, progressing',
				'- CBT skills group, 3 times a week, 8 weeks',
				'',
				'Objective 1.1.2: Keeps a worry time on four days a week',
				'Target 2026-04-15, not-started',
				'- Homework review, every session, 8 weeks'
			].join('\n')
		);
		expect(texts['diagnoses']).toBe('1. F41.1 Generalized anxiety disorder');
		expect(texts['review']).toBe('2026-04-04');
	});
});
