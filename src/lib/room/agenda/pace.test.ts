import { expect, test } from 'vitest';
import { after, blocks, given, live, maya, minutes, open, ten, type Step } from '#tests/support/given.ts';
import { pace, used } from './pace.ts';

const paceOf = (...steps: Step[]) => {
	const { state, now } = given(...steps);
	return pace(state.room, state.staff.spans, now);
};

test('before the start all of the plan is left', () => {
	expect(paceOf(open)).toEqual({ gone: 0, left: minutes(40), over: 0, pin: null });
});

test('a block that runs over moves the end, one that is skipped gives time back', () => {
	expect(paceOf(live, after(5))).toMatchObject({ left: minutes(35), over: 0 });
	expect(paceOf(live, after(9))).toMatchObject({ gone: minutes(9), left: minutes(35), over: minutes(4) });
	const skipped = maya.does('agenda.skip', { block: 'checkin', skipped: true });
	expect(paceOf(live, after(9), skipped).over).toBe(-minutes(6));
});

test('moving on early leaves time to spare', () => {
	expect(paceOf(live, after(3), maya.does('agenda.next')).over).toBe(-minutes(2));
});

test('a pause stops the block’s clock, not the session’s', () => {
	expect(paceOf(live, after(1), maya.does('timer.pause'), after(3)).over).toBe(minutes(3));
});

test('going back does not plan again what has been on', () => {
	const back: Step[] = [live, after(5), maya.does('agenda.next'), after(2), maya.does('agenda.back')];
	expect(paceOf(back).left).toBe(minutes(5 + 20 + 5));
});

test('a block gone back to has used both of its stays, and only its clock counts now', () => {
	const scene = given(live, after(3), maya.does('agenda.next'), after(1), maya.does('agenda.back'), [
		after(2),
		maya.does('timer.pause'),
		after(9)
	]);
	const { room, staff } = scene.state;
	expect(used(room, staff.spans, 'welcome', scene.now)).toBe(minutes(5));
	expect(used(room, staff.spans, 'checkin', scene.now)).toBe(minutes(1));
	expect(used(room, staff.spans, 'skill', scene.now)).toBe(0);
});

test('once it has ended the time stands still', () => {
	const { state } = given(live, after(5), maya.does('session.end'));
	expect(pace(state.room, state.staff.spans, ten + minutes(90)).gone).toBe(minutes(5));
});

/** Skill, planned 15 minutes in, must begin at a fixed minute past ten, when a guest comes. */
const pinned = (minute: number) =>
	maya.does('agenda.edit', {
		edition: 0,
		blocks: blocks.map((block) => (block.id === 'skill' ? { ...block, startsAt: ten + minutes(minute) } : block))
	});

test('a pinned block tells how far ahead or behind the plan gets to it', () => {
	const at = ten + minutes(15);
	expect(paceOf(live, pinned(15)).pin).toEqual({ block: 'skill', at, late: 0 });
	expect(paceOf(live, pinned(15), after(9)).pin).toEqual({ block: 'skill', at, late: minutes(4) });
	expect(paceOf(live, pinned(15), after(2), maya.does('agenda.next')).pin!.late).toBe(-minutes(3));
});

test('time before a pinned block is not time to spare at the end', () => {
	expect(paceOf(live, pinned(20))).toMatchObject({ left: minutes(45), over: minutes(5) });
	expect(paceOf(live, pinned(15), after(2), maya.does('agenda.next')).over).toBe(0);
});

test('a pin counts while the session runs and until its block is on', () => {
	expect(paceOf(open, pinned(15)).pin).toBeNull();
	expect(paceOf(live, pinned(15), maya.does('agenda.go', { block: 'skill' })).pin).toBeNull();
	expect(paceOf(live, pinned(15), maya.does('agenda.skip', { block: 'skill', skipped: true })).pin).toBeNull();
});
