import { expect, test } from 'vitest';
import { SavedAnswers } from './saved-answers.ts';

const page = () => new SavedAnswers([{ block: 'sheet', answers: { thought: 'old', mood: 3 }, version: 4 }]);

test('[R4] what an earlier page sent as it closed replaces what this page was made from', () => {
	const saved = page().renewed([{ block: 'sheet', answers: { thought: 'new', mood: 3 }, version: 5 }]);
	expect(saved.of('sheet')).toEqual({ thought: 'new', mood: 3 });
	expect(saved.versions).toEqual({ sheet: 5 });
});

test('[R4] a whole document that arrives late takes the place of no newer answer, and brings what was missed', () => {
	const saved = page()
		.with('sheet', 'thought', 'newest', 6)
		.renewed([{ block: 'sheet', answers: { thought: 'new', mood: 8 }, version: 5 }]);
	expect(saved.of('sheet')).toEqual({ thought: 'newest', mood: 8 });
});

test('an earlier version than the one that is here changes nothing', () => {
	const saved = page().renewed([{ block: 'sheet', answers: { thought: 'older' }, version: 3 }]);
	expect(saved.of('sheet')).toEqual({ thought: 'old', mood: 3 });
});

test('a worksheet that was begun after the page was made is there', () => {
	const saved = page().with('other', 'goal', 'walk', 1);
	expect([saved.of('other'), saved.of('none')]).toEqual([{ goal: 'walk' }, {}]);
});
