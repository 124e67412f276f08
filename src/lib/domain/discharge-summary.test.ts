import { expect, test } from 'vitest';
import { dischargeSummary, draftDischarge, gapsInDischarge, goalsAtEnd } from './discharge-summary.ts';
import { ritasPlan } from './plan-of-care.example.ts';

const facts = {
	plan: 'doc1',
	services: [{ group: 'Skills', expected: 12, attended: 10, minutes: 490 }],
	measures: [],
	goals: goalsAtEnd(ritasPlan, new Map([['o1', 'met']]))
};

test('goals stand as the last review found them, else as in the plan', () => {
	expect(facts.goals.map(({ number, status }) => [number, status])).toEqual([
		['1.1.1', 'met'],
		['1.1.2', 'not-started']
	]);
});

test('facts are drafted, and what a clinician judges is blank', () => {
	const summary = draftDischarge(facts, '2026-02-01', '2026-04-30');
	expect(dischargeSummary.parse(summary)).toEqual(summary);
	expect(gapsInDischarge(summary).map(({ kind }) => kind)).toEqual(['reason', 'course', 'recommendations']);
});

test('another reason is said in words, and nobody leaves before they came', () => {
	const written = {
		...draftDischarge(facts, '2026-02-01', '2026-01-30'),
		...{ reason: 'other' as const, course: 'x', recommendations: 'y' }
	};
	expect(gapsInDischarge(written)).toEqual([
		{ kind: 'dates', field: 'discharged-on' },
		{ kind: 'reason', field: 'reason-words' }
	]);
	expect(gapsInDischarge({ ...written, dischargedOn: '2026-04-30', reasonWords: 'moved away' })).toEqual([]);
});
