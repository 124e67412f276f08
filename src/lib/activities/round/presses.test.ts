import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { ana, ben, maya } from '#tests/support/given.ts';
import { round } from './rules.ts';

const { given } = story(round, {
	kind: 'round',
	question: { en: 'How was your week?', es: '¿Cómo estuvo tu semana?' },
	minutes: 2,
	namesAgreed: false
});
const goOn = (from: string | null, to: string | null) => maya.does('round.next', { from, to });
const begun: Step[] = [maya.does('round.build', { by: 'roster', first: [], whom: 'everyone' }), goOn(null, 'ana')];
const order = (...steps: Step[]) => given(...steps).staff.turns.map((turn) => `${turn.seat} ${turn.standing}`);

test('going on to Ben twice is Ben’s turn, and Ben does not lose it', () => {
	const twice = given(begun, goOn('ana', 'ben'));
	twice.when(goOn('ana', 'ben')).changesNothing();
	twice.when(goOn('ana', 'cho')).refused('too-late');
	expect(order(begun, goOn('ana', 'ben'), goOn('ben', 'cho'))[1]).toBe('ben spoke');
});

test('who ended their own turn meanwhile has ended it: the next person still has theirs', () => {
	expect(order(begun, ana.does('round.finish'), goOn('ana', 'ben'))[1]).toBe('ben speaking');
});

test('going on to somebody who just passed gives the floor to nobody by surprise', () => {
	given(begun, ben.does('round.pass')).when(goOn('ana', 'ben')).refused('too-late');
});

test('giving the floor back twice goes back once, and more time is for whose turn it was', () => {
	const back = maya.does('round.back', { from: 'ben', to: 'ana' });
	const ben2: Step[] = [begun, goOn('ana', 'ben')];
	given(ben2, back).when(back).changesNothing();
	given(ben2)
		.when(maya.does('round.extend', { seat: 'ana', minutes: 1 }))
		.refused('too-late');
});

test('a pass, a later and a finish of one order are not those of the next', () => {
	const again: Step[] = [
		ana.does('round.finish'),
		maya.does('round.build', { by: 'roster', first: [], whom: 'everyone' })
	];
	for (const act of ['round.pass', 'round.later', 'round.finish'])
		given(begun, again, goOn(null, 'ana'))
			.when(ana.does(act, { run: 1 }))
			.refused('too-late');
	given(begun, again)
		.when(ben.does('round.volunteer', { run: 1, offered: true }))
		.refused('too-late');
	expect(order(begun, again, ben.does('round.pass', { run: 2 }))[1]).toBe('ben passed');
});
