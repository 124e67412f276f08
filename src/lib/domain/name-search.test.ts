import { expect, test } from 'vitest';
import { isNamed } from './name-search.ts';

const names = ['Seán O’Brien-Núñez', 'Johnny'];

test.each(['sean', 'OBRIEN', "o'brien", 'nunez', 'Núñez sean', 'john', 'obrien-nu'])('%s finds him', (typed) => {
	expect(isNamed(names, typed)).toBe(true);
});

test.each(['', '  ', 'brien', 'sean smith'])('“%s” does not', (typed) => expect(isNamed(names, typed)).toBe(false));
