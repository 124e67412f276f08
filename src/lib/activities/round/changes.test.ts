import { expect, test } from 'vitest';
import { goes, story, type Step } from '#tests/support/activity.ts';
import { after, ana, ben, dee, maya, minutes, type Person } from '#tests/support/given.ts';
import { round } from './rules.ts';

const { given } = story(round, {
	kind: 'round',
	question: { en: 'How was your week?', es: '¿Cómo estuvo tu semana?' },
	minutes: 2,
	namesAgreed: false
});
const next = maya.does('round.next');
const back = maya.does('round.back');
const later = (who: Person) => who.does('round.later');
const finishes = (who: Person) => who.does('round.finish');
const order = (...steps: Step[]) => given(...steps).staff.turns.map((turn) => `${turn.seat} ${turn.standing}`);
const begun: Step[] = [maya.does('round.build', { by: 'roster', first: [], whom: 'everyone' }), next];

test('come back to me: heard after the others, with what was said so far counted', () => {
	const told = given(begun, after(1), later(ana));
	expect(told.room).toMatchObject({ isTaken: false, done: 0, of: 4 });
	expect(told.staff.spent).toEqual({ ana: minutes(1) });
	expect(order(begun, later(ana), next, next, next, next)).toEqual([
		'ben spoke',
		'cho spoke',
		'dee spoke',
		'ana speaking'
	]);
	told.when(later(ana)).changesNothing();
	given(begun, finishes(ana)).when(later(ana)).refused('not-now');
});

test('back gives the floor to who had it before, and who has it now is next', () => {
	expect(order(begun, next, back)).toEqual(['ana speaking', 'ben waiting', 'cho waiting', 'dee waiting']);
	expect(order(begun, finishes(ana), back)[0]).toBe('ana speaking');
	given(begun).when(back).refused('nobody');
	given(begun, next, goes(ana)).when(back).refused('nobody');
});

test('the lead puts somebody in front, or takes somebody out', () => {
	const front = (who: Person) => maya.does('round.front', { seat: who.seat });
	const remove = (who: Person) => maya.does('round.remove', { seat: who.seat });
	expect(order(begun, front(dee))).toEqual(['ana speaking', 'dee waiting', 'ben waiting', 'cho waiting']);
	expect(order(begun, remove(ben))).toEqual(['ana speaking', 'cho waiting', 'dee waiting']);
	expect(given(begun, after(1), remove(ana))).toMatchObject({
		room: { isTaken: false, of: 3 },
		staff: { spent: { ana: minutes(1) } }
	});
	given(begun).when(front(ana)).refused('begun');
	given(begun, goes(dee)).when(front(dee)).refused('unknown');
	given(begun, remove(ben)).when(remove(ben)).refused('unknown');
});
