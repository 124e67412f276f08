import { expect, test } from 'vitest';
import { fileOf, readFile } from '#lib/domain/library/own-file.ts';
import { copyOf } from '#lib/domain/library/own-sheet.ts';
import { threeGoodThings } from '#lib/worksheets/three-good-things/worksheet.ts';
import { fileProblemWords } from './problem-words.ts';

const whole = fileOf(copyOf(threeGoodThings));
const told = (text: string) => {
	const read = readFile(text, () => undefined);
	return read.ok ? [] : read.problems.map(fileProblemWords);
};

test('a file that is refused says where and why, in a person’s words', () => {
	expect(told(whole)).toEqual([]);
	expect(told(whole.replace('"version": 1,', '"version" 1,'))).toEqual([
		'Line 3, column 12: This is not JSON from here on. Found: 1'
	]);
	expect(told(whole.slice(0, 40))[0]).toMatch(/: The file ends too early\.$/);
	const [missing] = told(whole.replace('"es": "¿Qué fue?"', '"sp": "¿Qué fue?"'));
	expect(missing).toMatch(/^Line \d+, Step 1, Question 1, Column 1, “label\.es”: This is missing\.$/);
	expect(told(whole.replace('"max": 3', '"max": 300'))[0]).toMatch(
		/^Line \d+, Step 1, Question 1, “max”: Out of range: the limit is 20\.$/
	);
	expect(told(whole.replace('"topic": "feelings"', '"topic": "moods"'))[0]).toMatch(
		/^Line \d+, “topic”: This is none of what is possible\. thinking, feelings/
	);
	expect(told('{}')).toContain('Line 1, “worksheet”: This is missing.');
});
