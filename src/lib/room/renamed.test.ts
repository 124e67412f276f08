import { expect, test } from 'vitest';
import { kinds } from '#lib/activities/kinds.ts';
import { apply } from './apply.ts';
import { commands } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { readEvent, upcast } from './renamed.ts';
import { emptyRoom, emptySeat, emptyStaff, emptyState } from './state.ts';

const ana = 'seat:ana' as const;
const before = { type: 'seat.stalled', stuck: { block: 'skill', since: 5 } };

test('[R11] an event of an earlier log is read under the name it has now, and changes what it changed', () => {
	const event = readEvent(JSON.stringify(before));
	expect(event.type).toBe('care.stalled');
	expect(apply(emptyState, ana, event).seats.ana!.stuck).toEqual(before.stuck);
	expect(apply(emptyState, 'room', readEvent('{"type":"room.counted","here":4}')).room.here).toBe(4);
});

test('[R11] what was written about one alert in an earlier log settles that one', () => {
	const old = {
		...{ type: 'safety.disposed', alert: 'a1', by: 'maya', name: 'Maya', at: 9 },
		disposition: {
			...{ assessedAt: 8, tool: '', ideation: 'Passing', plan: '', intent: '', means: '', protective: '' },
			...{ level: 'low', actions: ['stayed-in-group'], followUpOn: null, locationConfirmed: true, note: '' }
		}
	};
	const source = { kind: 'help', block: null, item: null } as const;
	const raised = apply(emptyState, 'staff', { type: 'safety.raised', alert: 'a1', seat: 'ana', source, at: 5 });
	const { disposed } = apply(raised, 'staff', readEvent(JSON.stringify(old))).staff.alerts.a1!;
	expect(disposed).toMatchObject({ by: 'maya', name: 'Maya', at: 9, filing: 'a1', assessment: { level: 'low' } });
	expect(disposed!.assessment.findings.ideation).toEqual({ is: 'described', words: 'Passing' });
});

test('[R4] what a page from before an upgrade still has to send is a command of today', () => {
	const command = upcast({ type: 'seat.moment', on: true });
	expect(commands[command.type]!.schema.parse(command)).toEqual({ type: 'care.moment', on: true });
	expect(upcast({ type: 'toString' })).toEqual({ type: 'toString' });
});

const topics = ['session', 'agenda', 'timer', 'lead', 'room', 'display', 'staff', 'seat', 'pairing', 'care', 'safety'];

test.each([...topics, ...Object.keys(kinds), 'mural', 'constructor'])(
	'[R11] an event %s.painted, which this version does not know, leaves everything as it is',
	(owner) => {
		const unknown = { type: `${owner}.painted`, block: 'skill', seat: 'ana', alert: 'one' } as unknown as RoomEvent;
		const activities = owner in kinds ? { skill: kinds[owner]!.initial } : {};
		const [inRoom, inStaff, inSeat] = (['room', 'staff', 'seat'] as const).map((side) =>
			Object.fromEntries(Object.entries(activities).map(([block, slices]) => [block, slices[side]]))
		);
		const state = {
			room: { ...emptyRoom, activities: inRoom! },
			staff: { ...emptyStaff, activities: inStaff! },
			seats: { ana: { ...emptySeat, activities: inSeat! } }
		};
		for (const on of ['room', 'staff', ana] as const) expect(apply(state, on, unknown)).toEqual(state);
	}
);
