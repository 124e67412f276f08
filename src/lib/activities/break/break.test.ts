import { expect, test } from 'vitest';
import { story } from '#tests/support/activity.ts';
import { after, ana, jonas, maya, minutes, ten } from '#tests/support/given.ts';
import { endsAt } from '#lib/domain/clock.ts';
import { breakActivity } from './rules.ts';

const { given } = story(breakActivity, { kind: 'break', minutes: 10 });
const starts = maya.does('break.start', { minutes: 10 });
const extend = maya.does('break.extend', { minutes: 5 });
const ends = maya.does('break.end');
const back = (room: { clock: Parameters<typeof endsAt>[0] | null }) => endsAt(room.clock!, ten);

test('[R2] a break is told to the room and holds nothing private', () => {
	given()
		.when(starts)
		.carries({ room: ['break.set'] });
	given(starts)
		.when(extend)
		.carries({ room: ['break.set'] });
	given(starts)
		.when(ends)
		.carries({ room: ['break.ended'] });
});

test('[R9] everybody reads the same time of return, and more time moves it', () => {
	expect(back(given(starts).room)).toBe(ten + minutes(10));
	expect(back(given(starts, after(4), extend).room)).toBe(ten + minutes(15));
	expect(back(given(starts, after(12), extend).room)).toBe(ten + minutes(17));
});

test('a break is not begun twice, ends when the lead says so, and can be had again', () => {
	given(starts).when(starts).refused('begun');
	given().when(extend).refused('not-begun');
	given().when(ends).changesNothing();
	expect(given().room).toEqual({ clock: null, wasTaken: false });
	expect(given(starts, ends).room).toEqual({ clock: null, wasTaken: true });
	given(starts, ends)
		.when(starts)
		.carries({ room: ['break.set'] });
});

test('[R7] only the lead starts, extends and ends', () => {
	for (const act of [
		jonas.does('break.start', { minutes: 5 }),
		jonas.does('break.extend', { minutes: 5 }),
		ana.does('break.end')
	])
		given(starts).when(act).refused('not-yours');
});
