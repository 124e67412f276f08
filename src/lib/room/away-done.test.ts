import { expect, test } from 'vitest';
import { ana, ben, checkingIn, cho, given, live, maya, type Step } from '#tests/support/given.ts';

const block = { block: 'checkin' };
const finishes = (it: typeof ana): Step => it.does('check-in.finish', block);
const outOf = (...steps: Step[]) => {
	const { room } = given(...steps).state;
	return room.here + room.awayDone;
};

test('a count of answers is out of who is here, and of who answered and left: nobody else is waited for', () => {
	const all = [checkingIn, ana.joins, ben.joins, cho.joins];
	expect(outOf(all)).toBe(3);
	expect(outOf(all, ana.departs)).toBe(2);
	expect(outOf(all, finishes(ana), ana.departs)).toBe(3);
	expect(outOf(all, finishes(ana), ana.departs, ana.arrives)).toBe(3);
	expect(outOf(all, finishes(ana), ana.does('seat.leave'), ben.departs)).toBe(2);
	expect(outOf(all, finishes(ana), maya.does('seat.remove', { seat: 'ana' }))).toBe(3);
});

test('it is told with the departure, and only when somebody who answered leaves', () => {
	given(checkingIn, ana.joins, ben.joins, finishes(ana))
		.when(ana.departs)
		.emits({
			staff: [expect.objectContaining({ type: 'seat.departed' })],
			room: [
				{ type: 'seat.counted', here: 1 },
				{ type: 'seat.counted', here: 1, awayDone: 1 }
			]
		});
	given(checkingIn, ana.joins, ben.joins)
		.when(ana.departs)
		.emits({
			staff: [expect.objectContaining({ type: 'seat.departed' })],
			room: [{ type: 'seat.counted', here: 1 }]
		});
});

test('it is of the block that is on, also gone back to, and of someone without a phone whom staff wrote down later', () => {
	const left: Step[] = [checkingIn, ana.joins, ben.joins, finishes(ana), ana.departs];
	const to = (block: string) => maya.does('agenda.go', { block });
	expect(outOf(left, to('welcome'))).toBe(1);
	expect(outOf(left, to('welcome'), to('checkin'))).toBe(2);
	const gil = maya.does('seat.enter', { name: 'Gil', client: null });
	const { state } = given(live, gil, to('checkin'));
	const [seat] = Object.keys(state.staff.seats) as [string];
	const out = maya.does('seat.attend', { seat, here: false });
	const said = ['mood', 'anxiety', 'word', 'goal', 'need'].map((field) =>
		maya.does('check-in.answer-for', { ...block, seat, field, value: null })
	);
	expect(outOf(live, gil, to('checkin'), ben.joins, out)).toBe(1);
	expect(outOf(live, gil, to('checkin'), ben.joins, out, said)).toBe(2);
});
