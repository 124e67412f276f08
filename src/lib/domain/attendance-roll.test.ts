import { expect, test } from 'vitest';
import { rollOf, type Seated } from './attendance-roll.ts';

const ten = Date.UTC(2026, 2, 3, 10);
const meeting = { plannedStart: ten, startedAt: ten, endedAt: ten + 50 * 60_000 };
const whole = [{ from: ten, to: meeting.endedAt }];
const roster = [
	{ person: 'c-ana', clientId: 'c-ana', name: 'Ana', guest: false },
	{ person: 'c-ben', clientId: 'c-ben', name: 'Ben', guest: false }
];
const seat = (id: string, name: string, client: string | null, visits: Seated['visits'] = whole): Seated => ({
	seat: id,
	person: client ?? id,
	name,
	client,
	visits
});

test('Ben is on the roster and never took a seat: he is listed as a no-show', () => {
	const roll = rollOf(roster, [seat('s1', 'Annie', 'c-ana')], meeting);
	expect(roll.map(({ name, presence }) => [name, presence.status])).toEqual([
		['Ana', 'present'],
		['Ben', 'no-show']
	]);
});

test('a guest who was there comes after the roster, under the seat', () => {
	const [, , guest] = rollOf(roster, [seat('s9', 'Visitor', null)], meeting);
	expect(guest).toMatchObject({ person: 's9', clientId: null, name: 'Visitor', guest: true });
});

test('whoever was written down after the session is listed without a seat, as not on the roster', () => {
	const added = { person: 'p1', clientId: null, name: 'Eli', guest: true };
	const [, , eli] = rollOf([...roster, added], [], meeting);
	expect(eli).toMatchObject({ person: 'p1', name: 'Eli', guest: true, seats: [], presence: { status: 'no-show' } });
});

test('somebody who asked and was never let in is not listed', () => {
	const lobby = [{ from: ten - 60_000, to: ten - 30_000 }];
	expect(rollOf(roster, [seat('s8', 'Nobody', null, []), seat('s9', 'Early', null, lobby)], meeting)).toHaveLength(2);
});

test("Ana's phone dies and she comes back on another: one person, both seats", () => {
	const half = ten + 20 * 60_000;
	const roll = rollOf(
		roster,
		[
			seat('s1', 'Ana', 'c-ana', [{ from: ten, to: half }]),
			seat('s2', 'Ana again', 'c-ana', [{ from: half + 5000, to: null }])
		],
		meeting
	);
	expect(roll[0]).toMatchObject({ person: 'c-ana', seats: ['s1', 's2'], presence: { minutes: 50, gaps: [] } });
});
