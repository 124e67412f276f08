import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { appointments, type Repeating, type Single, type Stay } from './appointments.ts';
import { icalendar } from './ical.ts';

const zone = 'America/New_York';
const thursdays: Repeating = {
	...{ id: 'th', groupId: 'skills', timeZone: zone, room: 'Room 2' },
	...{ rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-10-15', endsOn: null, startsAt: '10:00', minutes: 90 }
};
const stay: Stay = { groupId: 'skills', fromDay: '2026-10-01', toDay: null };
const held = (occurrence: string, start: string, more: Partial<Single> = {}): Single => ({
	...{ id: Number(occurrence.replaceAll('-', '')), groupId: 'skills', timeZone: zone, seriesId: 'th', occurrence },
	...{ start: Date.parse(start), minutes: 90, room: 'Room 2', state: 'on' as const, isTheirs: true },
	...more
});
const none = { sessions: [], closed: [] };

/** How a calendar program reads it: starts and ends as instants, in order, and which are canceled. */
function read(text: string, count = 8) {
	const root = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
	for (const one of root.getAllSubcomponents('vtimezone'))
		ICAL.TimezoneService.register(new ICAL.Timezone(one), String(one.getFirstPropertyValue('tzid')));
	const all = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	const events = all.filter((event) => !event.isRecurrenceException());
	return events
		.flatMap((event): { item: ICAL.Event; startDate: ICAL.Time; endDate: ICAL.Time }[] => {
			all
				.filter((one) => one.isRecurrenceException() && one.uid === event.uid)
				.forEach((one) => event.relateException(one));
			if (!event.isRecurring()) return [{ item: event, startDate: event.startDate, endDate: event.endDate }];
			const [iterator, found] = [
				event.iterator(),
				[] as { item: ICAL.Event; startDate: ICAL.Time; endDate: ICAL.Time }[]
			];
			for (let next = iterator.next(); next && found.length < count; next = iterator.next())
				found.push(event.getOccurrenceDetails(next));
			return found;
		})
		.map(({ item, startDate: start, endDate: end }) => ({
			start: start.toJSDate().toISOString(),
			minutes: (end.toJSDate().getTime() - start.toJSDate().getTime()) / 60_000,
			isOff: item.component.getFirstPropertyValue('status') === 'CANCELLED',
			summary: item.summary,
			room: item.location
		}));
}
const shown = (all: Parameters<typeof appointments>[0], from = '2026-10-01', count?: number) =>
	read(icalendar(appointments(all, from), 'en', Date.parse('2026-10-01T12:00:00Z')), count);

describe('a calendar read back by a calendar program', () => {
	test('keeps its hour on the wall when the clock goes back', () => {
		expect(shown({ ...none, series: [thursdays], stays: [stay] }, '2026-10-01', 4).map(({ start }) => start)).toEqual([
			'2026-10-15T14:00:00.000Z',
			'2026-10-22T14:00:00.000Z',
			'2026-10-29T14:00:00.000Z',
			'2026-11-05T15:00:00.000Z'
		]);
	});

	test('a moved meeting stands where it was moved to, and nowhere else', () => {
		const sessions = [held('2026-10-22', '2026-10-23T17:00:00Z', { room: 'Room 1', minutes: 60 })];
		const found = shown({ series: [thursdays], stays: [stay], sessions, closed: [] }, '2026-10-01', 3);
		expect(found.map(({ start }) => start)).toEqual([
			'2026-10-15T14:00:00.000Z',
			'2026-10-23T17:00:00.000Z',
			'2026-10-29T14:00:00.000Z'
		]);
		expect(found[1]).toMatchObject({ room: 'Room 1', minutes: 60, isOff: false });
	});

	test('a cancelled one is said to be cancelled; a day of closure is left out', () => {
		const sessions = [held('2026-10-22', '2026-10-22T14:00:00Z', { state: 'cancelled' })];
		const closed = [{ groupId: 'skills', fromDay: '2026-10-28', toDay: '2026-10-30' }];
		const found = shown({ series: [thursdays], stays: [stay], sessions, closed }, '2026-10-01', 3);
		expect(found.map(({ start, isOff }) => [start.slice(0, 10), isOff])).toEqual([
			['2026-10-15', false],
			['2026-10-22', true],
			['2026-11-05', false]
		]);
	});

	test('somebody’s entries begin with their first day and end with their last', () => {
		const mine = { ...stay, fromDay: '2026-10-20', toDay: '2026-11-04' };
		const found = shown({ ...none, series: [thursdays], stays: [mine] });
		expect(found.map(({ start }) => start.slice(0, 10))).toEqual(['2026-10-22', '2026-10-29']);
	});

	test('a meeting that a colleague leads is left out of one’s own, and what one took over stands alone', () => {
		const sessions = [
			held('2026-10-22', '2026-10-22T14:00:00Z', { isTheirs: false }),
			held('2026-10-16', '2026-10-16T18:00:00Z', { seriesId: 'fr', groupId: 'other' })
		];
		const found = shown({ series: [thursdays], stays: [stay], sessions, closed: [] }, '2026-10-01', 2);
		expect(found.map(({ start }) => start.slice(0, 10))).toEqual(['2026-10-15', '2026-10-29', '2026-10-16']);
	});

	test('a meeting over the night of the change lasts its real minutes', () => {
		const nights = {
			...thursdays,
			rule: 'FREQ=WEEKLY;BYDAY=SA',
			startsOn: '2026-10-31',
			startsAt: '23:00',
			minutes: 240
		};
		const [found] = shown({ ...none, series: [nights], stays: [stay] }, '2026-10-01', 1);
		expect(found).toMatchObject({ start: '2026-11-01T03:00:00.000Z', minutes: 240 });
	});

	test('names neither group nor program', () => {
		const text = icalendar(appointments({ ...none, series: [thursdays], stays: [stay] }, '2026-10-01'), 'es', 0);
		expect(text).toContain('SUMMARY:Cita');
		expect(text).not.toMatch(/skills/);
	});
});
