import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { ranking } from './rules.ts';

const config = {
	kind: 'ranking',
	question: { en: 'What should we do first?', es: '¿Qué hacemos primero?' },
	options: ['sleep', 'worry', 'anger'].map((id) => ({ id, label: { en: `${id}.`, es: `${id}, es` } })),
	anonymous: 'room'
};
const { given } = story(ranking, config);
const secret = story(ranking, { ...config, anonymous: 'everyone' }).given;

const orders = (who: Person, ...value: string[]) => who.does('ranking.answer', { value });
const reveals = maya.does('ranking.reveal', { round: 1 });
const three: Step[] = [
	orders(ana, 'sleep', 'worry', 'anger'),
	orders(ben, 'worry', 'sleep', 'anger'),
	orders(cho, 'worry', 'anger', 'sleep')
];
const result = {
	answered: 3,
	method: 'borda',
	options: [
		{ id: 'worry', points: 5, first: 2 },
		{ id: 'sleep', points: 3, first: 1 },
		{ id: 'anger', points: 1, first: 0 }
	]
};

test.each([
	['an order', orders(dee, 'anger', 'worry', 'sleep'), { 'seat:dee': ['ranking.answered'], room: ['ranking.counted'] }],
	['closing', maya.does('ranking.close'), { staff: ['ranking.tallied'], room: ['ranking.closed'] }],
	['a reveal', reveals, { staff: ['ranking.tallied'], room: ['ranking.closed', 'ranking.revealed'] }]
])('[R2] what each channel carries: %s', (_, act, table) => {
	given(three).when(act).carries(table);
});

test('a place gives as many points as there are options after it, and the method is said', () => {
	expect(given(three, reveals).room.results).toEqual([result]);
	expect(secret(three, reveals).room.results).toEqual([result]);
});

test('options with as many points stay as they were asked', () => {
	const tied = given(
		orders(ana, 'anger', 'sleep', 'worry'),
		orders(ben, 'worry', 'anger', 'sleep'),
		orders(cho, 'sleep', 'worry', 'anger'),
		reveals
	);
	expect(tied.room.results[0]!.options.map((it) => it.id)).toEqual(['sleep', 'worry', 'anger']);
});

test('[R2] where nobody may know, places are counted apart, so that no whole order can be recognised', () => {
	const told = secret().when(orders(ana, 'worry', 'anger', 'sleep'));
	told.casts('worry.0', 'anger.1', 'sleep.2');
	told.emits({ 'seat:ana': [{ type: 'ranking.voted', round: 1 }], room: [{ type: 'ranking.counted', answered: 1 }] });
	secret(three)
		.when(orders(ana, 'sleep', 'worry', 'anger'))
		.refused('too-late');
});

test('an order has every option once', () => {
	given()
		.when(orders(ana, 'sleep', 'worry'))
		.refused('invalid');
	given()
		.when(orders(ana, 'sleep', 'sleep', 'worry'))
		.refused('invalid');
	given()
		.when(orders(ana, 'sleep', 'worry', 'rage'))
		.refused('invalid');
});

test('two orders are too few, and only the lead reveals what is there', () => {
	given(three.slice(0, 2)).when(reveals).refused('too-few');
	given(three)
		.when(jonas.does('ranking.reveal', { round: 1 }))
		.refused('not-yours');
	given(three)
		.when(maya.does('ranking.reveal', { round: 2 }))
		.refused('not-begun');
});

test('a second order stands beside the first', () => {
	const again = given(three, reveals, maya.does('ranking.again'), three, maya.does('ranking.reveal', { round: 2 }));
	expect(again.room.results).toEqual([result, result]);
});
