import { expect, test } from 'vitest';
import { goes, story } from '#tests/support/activity.ts';
import { ana, ben, cho, jonas, maya, type Person } from '#tests/support/given.ts';
import { discussion } from './rules.ts';

const { given } = story(discussion, {
	kind: 'discussion',
	question: { en: 'What got in the way?', es: '¿Qué se puso en el camino?' }
});
const raises = (who: Person) => who.does('discussion.raise');
const lowers = (who: Person) => who.does('discussion.lower');
const calls = (who: Person | null) => maya.does('discussion.call', { seat: who?.seat ?? null });
const putsDown = (who: Person) => maya.does('discussion.put-down', { seat: who.seat });
const staff = 'discussion.lined-up';
const room = 'discussion.counted';
const told = 'discussion.told';

test.each([
	['a raised hand', [], raises(ana), { staff: [staff], room: [room], 'seat:ana': [told] }],
	['a lowered one', [raises(ana)], lowers(ana), { staff: [staff], room: [room], 'seat:ana': [told] }],
	['a call', [raises(ana)], calls(ana), { staff: [staff], room: [room], 'seat:ana': [told] }],
	[
		'the next call',
		[raises(ana), calls(ana), raises(ben)],
		calls(ben),
		{ staff: [staff], room: [room], 'seat:ana': [told], 'seat:ben': [told] }
	],
	['nobody any more', [raises(ana), calls(ana)], calls(null), { staff: [staff], 'seat:ana': [told] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history])
		.when(act)
		.carries(table as never);
});

test('[R2] the order is for staff; the room hears how many, and Ana that hers is up', () => {
	given(raises(ben))
		.when(raises(ana))
		.emits({
			staff: [{ type: staff, hands: ['ben', 'ana'], called: null }],
			room: [{ type: room, hands: 2 }],
			'seat:ana': [{ type: told, isRaised: true, isCalled: false }]
		});
	given(raises(ana)).when(raises(ana)).changesNothing();
	given().when(lowers(ana)).changesNothing();
});

test('who is called on has the hand down, and may raise it again', () => {
	const called = given(raises(ben), raises(ana), calls(ana));
	expect(called.staff).toEqual({ hands: ['ben'], called: 'ana', spoke: ['ana'] });
	expect(called.seats.ana).toEqual({ isRaised: false, isCalled: true });
	expect(called.when(raises(ana)).seats.ana).toEqual({ isRaised: true, isCalled: true });
	called.when(calls(null)).emits({
		staff: [{ type: staff, hands: ['ben'], called: null }],
		'seat:ana': [{ type: told, isRaised: false, isCalled: false }]
	});
});

test('the lead calls only on raised hands, and can put one down', () => {
	given(raises(ana)).when(calls(ben)).refused('unknown');
	given(raises(ana)).when(putsDown(ben)).refused('unknown');
	expect(given(raises(ana), putsDown(ana)).staff.hands).toEqual([]);
	given().when(calls(null)).changesNothing();
});

test('the hand of somebody who went home counts no more', () => {
	const gone = given(raises(ana), raises(ben), goes(ana));
	gone.when(calls(ana)).refused('unknown');
	expect(gone.when(raises(cho)).room).toEqual({ hands: 2 });
});

test('[R7] only the lead calls, and only who takes part raises a hand', () => {
	given(raises(ana))
		.when(jonas.does('discussion.call', { seat: 'ana' }))
		.refused('not-yours');
	given(raises(ana))
		.when(ben.does('discussion.put-down', { seat: 'ana' }))
		.refused('not-yours');
	given().when(maya.does('discussion.raise')).refused('not-yours');
});
