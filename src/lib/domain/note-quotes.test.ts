import { expect, test } from 'vitest';
import { withoutNames } from './note-quotes.ts';

const others = ['Ben', 'Benjamin Whitlock', 'José de la Cruz', 'Will Young', "Siobhán O'Brien", 'Ana-Lucía'];
const read = (text: string, own = ['Ana', 'Ana Castellane']) => withoutNames(text, others, own, '[another member]');

test.each([
	['Ben was right', '[another member] was right'],
	['what ben said', 'what [another member] said'],
	['BEN’S idea', '[another member]’S idea'],
	['Ben Whitlock talks a lot', '[another member] talks a lot'],
	['I told Jose', 'I told [another member]'],
	['mrs. obrien and O’Brien', 'mrs. [another member] and [another member]'],
	['José de la Cruz helped, so did Ben', '[another member] helped, so did [another member]'],
	['Siobhan', '[another member]'],
	['lucia smiled', '[another member] smiled']
])('%s', (typed, shown) => expect(read(typed)).toBe(shown));

test.each([
	'I will try it, I am still young',
	'sit through it!  Twice.',
	'benefit of the bench',
	'as Ana I can',
	'la casa de mi madre'
])('%s stays as it was typed', (typed) => expect(read(typed)).toBe(typed));

test('a name that is a word counts with a capital', () => {
	expect(read('then Will Young spoke')).toBe('then [another member] spoke');
});

test('without others nothing changes', () => expect(withoutNames('Ben', [], [], 'x')).toBe('Ben'));
