import { expect, test, vi } from 'vitest';
import { clockAt, dayIn, isTimeZone, letters, listIn, numberIn, timeIn, wallClockAt } from './format.ts';

const newYork = 'America/New_York';
const nine = Date.UTC(2026, 2, 3, 14, 5);

test('a time is written as people of that language do, at the clock of that zone', () => {
	expect(timeIn('time', nine, 'en', newYork)).toBe('9:05 AM');
	expect(timeIn('time', nine, 'es', newYork)).toBe('9:05');
	expect(timeIn('time', nine, 'es', 'Europe/Madrid')).toBe('15:05');
	expect(timeIn('full date', nine, 'en', newYork)).toBe('Tuesday, March 3, 2026');
	expect(timeIn('stamp', nine, 'en', newYork)).toBe('March 3, 2026 at 9:05 AM EST');
});

test('a formatter asked for in one language or zone does not answer for another', () => {
	const both = () => [timeIn('weekday', nine, 'en', newYork), timeIn('weekday', nine, 'es', newYork)];
	expect(both()).toEqual(['Tuesday, March 3', 'martes, 3 de marzo']);
	expect(both()).toEqual(['Tuesday, March 3', 'martes, 3 de marzo']);
});

test('fields for a time take the same digits in every language', () => {
	expect(clockAt(nine, newYork)).toBe('09:05');
	expect(clockAt(Date.UTC(2026, 2, 3, 5, 5), newYork)).toBe('00:05');
	expect(wallClockAt(nine, newYork)).toBe('2026-03-03T09:05');
});

test('a day without a time is the same day everywhere', () => {
	expect(dayIn('short date', '2026-03-03', 'en')).toBe('Mar 3, 2026');
	expect(dayIn('short day', '2026-03-03', 'es')).toBe('3 mar');
});

test('lists and numbers follow the language', () => {
	expect(listIn(['Ana', 'Ben', 'Cho'], 'en')).toBe('Ana, Ben, and Cho');
	expect(listIn(['Ana', 'Ben', 'Cho'], 'es')).toBe('Ana, Ben y Cho');
	expect(numberIn(2.46, 'en', 1)).toBe('2.5');
	expect(numberIn(2.5, 'es')).toBe('2,5');
});

test('a place without a clock is no time zone', () => {
	expect(isTimeZone('America/Bogota')).toBe(true);
	expect(isTimeZone('Middle/Earth')).toBe(false);
});

test('an emoji is one letter, also where the browser cannot tell letters apart', () => {
	const counts = () => ['👩🏽‍🚀', '👨‍👩‍👧‍👦', '❤️', 'é', 'Ana 🌻'].map((text) => letters(text).length);
	expect(counts()).toEqual([1, 1, 1, 1, 5]);
	vi.stubGlobal('Intl', {});
	expect(counts()).toEqual([1, 1, 1, 1, 5]);
	vi.unstubAllGlobals();
});
