import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { words } from './rules.ts';

const config = {
	kind: 'words',
	question: { en: 'One word for today', es: 'Una palabra para hoy' },
	most: 2,
	anonymous: 'room'
};
const { given } = story(words, config);
const secret = story(words, { ...config, anonymous: 'everyone' }).given;

const says = (who: Person, ...value: string[]) => who.does('words.answer', { value });
const closes = maya.does('words.close');
const reveals = maya.does('words.reveal', { round: 1 });
const lets = (...list: string[]) => maya.does('words.approve', { round: 1, words: list, approved: true });
const takesBack = (...list: string[]) => maya.does('words.approve', { round: 1, words: list, approved: false });
const three: Step[] = [says(ana, 'Tensión', 'tired'), says(ben, 'tension'), says(cho, 'insult')];
const all = [
	{ word: 'tensión', count: 2 },
	{ word: 'insult', count: 1 },
	{ word: 'tired', count: 1 }
];
const shown: Step[] = [three, closes, lets('tensión', 'tired'), reveals];

test.each([
	['words', [three], says(dee, 'calm'), { 'seat:dee': ['words.answered'], room: ['words.counted'] }],
	['closing', [three], closes, { staff: ['words.tallied'], room: ['words.closed'] }],
	['letting one through', [three, closes], lets('tired'), { staff: ['words.approved'] }],
	['a reveal', [three, closes, lets('tired')], reveals, { room: ['words.revealed'] }],
	['one more', shown, lets('insult'), { staff: ['words.approved'], room: ['words.revealed'] }],
	['none left', shown, takesBack('tensión', 'tired'), { staff: ['words.approved'], room: ['words.hidden'] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history] as Step[])
		.when(act)
		.carries(table as never);
});

test('same words come together, and facilitators read them before the room does', () => {
	given(three)
		.when(closes)
		.emits({
			staff: [{ type: 'words.tallied', round: 1, result: { answered: 3, words: all } }],
			room: [{ type: 'words.closed' }]
		});
	expect(JSON.stringify(given(three, closes, lets('tired')).room)).not.toMatch(/tens|tired|insult/);
});

test('[R2] only what was let through is shown, and one word can be taken back', () => {
	expect(given(shown).room.results[0]!.words).toEqual([all[0], all[2]]);
	expect(given(shown, takesBack('tensión')).room.results[0]!.words).toEqual([all[2]]);
	expect(given(shown, takesBack('tensión', 'tired')).room.results).toEqual([null]);
	given(shown).when(lets('tired')).changesNothing();
});

test('nothing is revealed unread', () => {
	given(three).when(reveals).refused('none-approved');
	given(three, closes).when(reveals).refused('none-approved');
	given(three).when(lets('tired')).refused('not-closed');
	given(three, closes).when(lets('hopeful')).refused('unknown');
});

test('a person says as many words as were asked for, each once', () => {
	expect(given(says(ana, 'Calm', ' cálm ')).seats.ana!.answers).toEqual({ 1: ['calm'] });
	given().when(says(ana, '!?')).refused('invalid');
	given()
		.when(says(ana, 'a', 'b', 'c'))
		.refused('invalid');
});

test('[R2] where nobody may know, words are in the box alone, and two people are too few', () => {
	const told = secret().when(says(ana, 'Tensión', 'tired'));
	told.emits({ 'seat:ana': [{ type: 'words.voted', round: 1 }], room: [{ type: 'words.counted', answered: 1 }] });
	told.casts('tensión', 'tired');
	secret(says(ana, 'tired')).when(says(ana, 'calm')).refused('too-late');
	const passed = [says(ana, 'tired'), says(ben, 'calm'), cho.does('words.answer', { value: null })];
	secret(passed).when(closes).refused('too-few');
	expect(secret(three, dee.does('words.answer', { value: null }), closes).staff.results[0]!.words).toEqual(all);
});

test('[R7] facilitators who do not lead let nothing through', () => {
	given(three, closes)
		.when(jonas.does('words.approve', { round: 1, words: ['tired'], approved: true }))
		.refused('not-yours');
});

test('a second cloud stands beside the first', () => {
	const second: Step[] = [maya.does('words.again'), says(ana, 'calm'), says(ben, 'calm'), says(cho, 'rested'), closes];
	const lets2 = maya.does('words.approve', { round: 2, words: ['calm'], approved: true });
	const both = given(shown, second, lets2, maya.does('words.reveal', { round: 2 }));
	expect(both.room.results.map((it) => it!.words)).toEqual([[all[0], all[2]], [{ word: 'calm', count: 2 }]]);
});

test('words written offline in the first round do not count in the second, and secret ones least of all', () => {
	const late = dee.does('words.answer', { value: ['calm'], round: 1 });
	for (const scene of [given, secret]) {
		const second = scene(three, closes, maya.does('words.again'));
		second.when(late).refused('too-late');
		expect(second.when(dee.does('words.answer', { value: ['calm'], round: 2 })).room.answered).toBe(1);
	}
});

test('counting and asking again name their round: a second press does nothing further', () => {
	const again = maya.does('words.again', { round: 1 });
	given(three, closes, again).when(again).changesNothing();
	given(three, closes, again)
		.when(maya.does('words.close', { round: 1 }))
		.refused('too-late');
});
