import { expect, test } from 'vitest';
import { overlaps, type Meeting } from './overlaps.ts';

const hour = 3_600_000;
const meeting = (id: string, from: number, given: Partial<Meeting> = {}): Meeting => ({
	...{ id, from: from * hour, to: (from + 1) * hour, group: id, room: null, staff: [], people: [] },
	...given
});

test('a room, a facilitator, a group and a person cannot be in two meetings at once', () => {
	const skills = meeting('skills', 10, { room: 'a', staff: ['maya', 'jonas'], people: ['ana', 'ben'] });
	expect(overlaps([skills, meeting('family', 10.5, { room: 'a' })])).toEqual([
		{ kind: 'room', who: 'a', meetings: ['skills', 'family'] }
	]);
	expect(overlaps([skills, meeting('family', 10.5, { staff: ['jonas'] })])).toEqual([
		{ kind: 'staff', who: 'jonas', meetings: ['skills', 'family'] }
	]);
	expect(overlaps([skills, meeting('family', 10.5, { people: ['ben', 'cho'] })])).toEqual([
		{ kind: 'person', who: 'ben', meetings: ['skills', 'family'] }
	]);
	expect(overlaps([skills, meeting('again', 10.5, { group: 'skills', people: ['ana', 'ben'] })])).toEqual([
		{ kind: 'group', who: 'skills', meetings: ['skills', 'again'] }
	]);
});

test('meetings one after the other, and without anything in common, do not stand in each other’s way', () => {
	expect(overlaps([meeting('one', 10, { room: 'a' }), meeting('two', 11, { room: 'a' })])).toEqual([]);
	expect(overlaps([meeting('one', 10), meeting('two', 10)])).toEqual([]);
});

test('a long meeting is compared with all that begin while it lasts, whatever their order', () => {
	const long = meeting('long', 9, { to: 13 * hour, room: 'a' });
	const found = overlaps([meeting('late', 12, { room: 'a' }), meeting('soon', 9.5, { room: 'a' }), long]);
	expect(found.map(({ meetings }) => meetings)).toEqual([
		['long', 'soon'],
		['long', 'late']
	]);
});
