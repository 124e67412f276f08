import { expect, test } from 'vitest';
import { isNameOf, lacksIn } from './client-signature.ts';

const rosario = { name: 'Rosario Ibáñez de la Cruz', preferredName: 'Charo' };
const lone = { name: 'Prince', preferredName: 'Prince' };

test.each([
	'Rosario Ibáñez de la Cruz',
	'  rosario IBANEZ   de la cruz ',
	'Rosario Ibanez',
	'Ibáñez, Rosario',
	'R. Ibáñez de la Cruz',
	'Charo Ibáñez',
	'Rosarioibañezdelacruz'
])('a client signs with their own name as people write it: %s', (typed) => {
	expect(isNameOf(rosario, typed)).toBe(true);
});

test.each(['Rosario', 'Charo', 'R. I.', 'Ben Okafor', 'Rosario Okafor', 'Rosario Rosario', 'xxxxx', '...', ''])(
	'what is not the client’s name, or half of it, is no signature: %s',
	(typed) => {
		expect(isNameOf(rosario, typed)).toBe(false);
	}
);

test('somebody whose record has one name signs with it', () => {
	expect(isNameOf(lone, 'prince')).toBe(true);
	expect(isNameOf(lone, 'Prince Okafor')).toBe(false);
});

test('another name is a signature only with how its bearer belongs to the client', () => {
	const typed = { name: 'Marta Ibáñez', relation: '', reason: '' };
	expect(lacksIn({ ...typed, answer: 'signed' }, rosario)).toBe('other-name');
	expect(lacksIn({ ...typed, answer: 'signed', name: ' . ' }, rosario)).toBe('name');
	expect(lacksIn({ ...typed, answer: 'signed-for' }, rosario)).toBe('relation');
	expect(lacksIn({ ...typed, answer: 'signed-for', relation: 'mother' }, rosario)).toBe(null);
	expect(lacksIn({ ...typed, answer: 'declined' }, rosario)).toBe('reason');
});
