import { expect, test } from 'vitest';
import { chosenOf, namedIn, type GoalProgress } from './goal-progress.ts';

const sleep = { objective: 'o1', number: '1.1.1', text: 'Sleeps six hours on five nights a week' };
const calls = { objective: 'o2', number: '1.1.2', text: 'Calls one friend a week' };
const open = [sleep, calls];

test('judging an objective names it, in the words of the plan and the plan’s order', () => {
	const chosen = { o2: { progress: 'good', words: ' called twice ' }, o1: { progress: 'some', words: '' } } as const;
	expect(namedIn(chosen, open)).toEqual([
		{ objective: 'o1', text: sleep.text, progress: 'some', words: '' },
		{ objective: 'o2', text: calls.text, progress: 'good', words: 'called twice' }
	]);
});

test('one that was not worked on is not named, nor one that the plan does not have', () => {
	const chosen = { o1: { progress: '', words: 'four nights' }, other: { progress: 'met', words: '' } } as const;
	expect(namedIn(chosen, open)).toEqual([]);
});

test('one that is open no more stays named in the note that worked on it', () => {
	const met: GoalProgress = { objective: 'o0', text: 'Comes on time', progress: 'met', words: '' };
	expect(namedIn({ o1: { progress: 'some', words: '' } }, open, [met]).map(({ objective }) => objective)).toEqual([
		'o1',
		'o0'
	]);
});

test('the page starts from what the note names', () => {
	const goals: GoalProgress[] = [{ objective: 'o2', text: calls.text, progress: 'worse', words: 'argued' }];
	expect(chosenOf(goals, open)).toEqual({
		o1: { progress: '', words: '' },
		o2: { progress: 'worse', words: 'argued' }
	});
	expect(namedIn(chosenOf(goals, open), open, goals)).toEqual(goals);
});
