import { expect, test } from 'vitest';
import type { MeasureAnswers } from './measure.ts';
import { gad7 } from './gad-7/measure.ts';
import { phq9 } from './phq-9/measure.ts';
import { safetyAnswer } from './safety-answer.ts';

test('item 9 stands beside the total with its number on the form and the words that were chosen', () => {
	expect(safetyAnswer(phq9, { harm: 1 })).toMatchObject({ number: 9, value: 1, words: { en: 'Several days' } });
	expect(safetyAnswer(phq9, { harm: 0 })).toMatchObject({ number: 9, value: 0, words: { en: 'Not at all' } });
});

test('[R20] a pass and an item that was not asked are no answer, and never a "no"', () => {
	const none: MeasureAnswers[] = [{}, { harm: null }];
	for (const answers of none) expect(safetyAnswer(phq9, answers)).toEqual({ number: 9, value: null, words: null });
	expect(safetyAnswer(gad7, {})).toBeNull();
});
