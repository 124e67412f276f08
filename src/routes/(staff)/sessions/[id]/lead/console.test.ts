import { expect, test } from 'vitest';
import { LiveRoom } from '#lib/live/room.svelte.ts';
import { Console, type Setting } from './console.svelte.ts';

class Refusing extends LiveRoom {
	override send = () => Promise.resolve({ ok: false as const, code: 'taken' as const });
}
const setting: Setting = {
	me: { id: 'maya', name: 'Maya' },
	session: { id: 1, timeZone: 'America/New_York', plannedStart: Date.UTC(2030, 0, 2, 3) },
	group: { agreement: [], video: false, namesAgreed: false },
	join: { code: '', token: '', page: '', link: '', screen: '', screenCode: '', screenPass: '', isReachable: true },
	observes: false,
	roster: [],
	offRoster: [],
	onCall: { name: null, supervisors: [] },
	sheets: [],
	ready: [],
	owners: [],
	outcomes: {},
	earlier: {},
	blockNotes: {},
	planNotes: ''
};
const keeping = () => () => Promise.resolve(null);
const at = (now: number) => new Console(new Refusing({ as: { as: 'staff', session: 1 }, now }), setting, keeping);

test('[R6] a refusal stands at its control; where that has gone meanwhile it still has a place', async () => {
	const desk = at(0);
	const gone = desk.shows('seat ana');
	await desk.act('seat ana', { type: 'seat.admit', seat: 'ana', client: null });
	expect([desk.refusal('seat ana'), desk.unplaced]).toEqual(['taken', null]);
	gone();
	expect(desk.unplaced).toBe('taken');
	const stays = desk.shows('seat ana');
	expect(desk.unplaced).toBeNull();
	stays();
});

test('a session is today’s by the calendar of where the group meets', () => {
	expect(at(Date.UTC(2030, 0, 1, 12)).isToday).toBe(true);
	expect(at(Date.UTC(2030, 0, 2, 12)).isToday).toBe(false);
});

test('[R22] an outcome begun before a reload is there, and one draft is handed to whoever asks for it', () => {
	const desk = new Console(
		new Refusing({ as: { as: 'staff', session: 1 }, now: 0 }),
		{
			...setting,
			outcomes: { a1: { note: 'Her sister comes.' } }
		},
		keeping
	);
	expect(desk.outcome('a1').values).toEqual({ note: 'Her sister comes.' });
	expect(desk.outcome('a1')).toBe(desk.outcome('a1'));
	expect(desk.outcome('a2').values).toBeNull();
});
