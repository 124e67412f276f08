import { expect, test } from 'vitest';
import { isRemoved, story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { ideas } from './rules.ts';

const config = {
	kind: 'ideas',
	question: { en: 'What helps on a hard evening?', es: '¿Qué ayuda en una noche difícil?' },
	most: 2,
	votes: 2,
	anonymous: 'room'
};
const { given } = story(ideas, config);

const writes = (who: Person, text: string) => who.does('ideas.write', { text });
const votes = (who: Person, ...value: string[]) => who.does('ideas.answer', { value });
const collects = maya.does('ideas.collect');
const lets = (...ids: string[]) => maya.does('ideas.approve', { ids, approved: true });
const reveals = maya.does('ideas.reveal', { round: 1 });
const three: Step[] = [writes(ana, 'Walk'), writes(ben, 'Call a friend'), writes(cho, 'Tea')];
/** In alphabetical order, as staff receive them once writing has ended. */
const [call, tea, walk] = [
	{ id: 'id3', text: 'Call a friend' },
	{ id: 'id5', text: 'Tea' },
	{ id: 'id1', text: 'Walk' }
] as const;
const opens = maya.does('ideas.open');
const shown: Step[] = [three, collects, lets(call.id, walk.id), opens];
const voted: Step[] = [shown, votes(ana, walk.id), votes(ben, walk.id, call.id), votes(cho, walk.id)];

test.each([
	['a first idea', [], writes(ana, 'Walk'), { 'seat:ana': ['ideas.written'], room: ['ideas.writers-counted'] }],
	['a second one', three, writes(ana, 'Music'), { 'seat:ana': ['ideas.written'] }],
	['the end of writing', three, collects, { staff: ['ideas.collected'], room: ['ideas.writing-ended'] }],
	['letting one through', [three, collects], lets('id1'), { staff: ['ideas.approved'] }],
	['showing them', [three, collects, lets('id1')], opens, { room: ['ideas.shown'] }],
	['one more', shown, lets('id3', 'id5'), { staff: ['ideas.approved'], room: ['ideas.shown'] }],
	['a vote', shown, votes(dee, 'id1'), { 'seat:dee': ['ideas.answered'], room: ['ideas.counted'] }],
	['a reveal', voted, reveals, { staff: ['ideas.tallied'], room: ['ideas.closed', 'ideas.revealed'] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history] as Step[])
		.when(act)
		.carries(table as never);
});

test('[R2] an idea is heard by Ana and staff alone until it is let through', () => {
	given()
		.when(writes(ana, '  Walk \n slowly '))
		.emits({
			'seat:ana': [{ type: 'ideas.written', idea: { id: 'id1', text: 'Walk slowly' } }],
			room: [{ type: 'ideas.writers-counted', writers: 1 }]
		});
	expect(JSON.stringify(given(three, collects).room)).not.toMatch(/Walk|Call|Tea|ana/);
});

test('ideas are told by letter, and the same one once', () => {
	given(three, writes(dee, 'Tea'))
		.when(collects)
		.emits({
			staff: [{ type: 'ideas.collected', ideas: [call, tea, walk] }],
			room: [{ type: 'ideas.writing-ended' }]
		});
});

test('[R2] the room sees what was let through, and one can be hidden again', () => {
	expect(given(shown).room.ideas).toEqual([call, walk]);
	expect(given(shown, maya.does('ideas.approve', { ids: [walk.id], approved: false })).room.ideas).toEqual([call]);
	given(shown).when(lets(walk.id)).changesNothing();
	given(three).when(lets('id1')).refused('not-closed');
	given(shown).when(lets('id99')).refused('unknown');
});

test('[R2] while a facilitator reads, nothing is shown; then all that was let through at once, and never nothing', () => {
	const reading = given(three, collects, lets(walk.id), lets(call.id));
	expect(reading.room).toMatchObject({ phase: 'reading', ideas: [] });
	reading.when(votes(ana, walk.id)).refused('not-now');
	reading.when(opens).emits({ room: [{ type: 'ideas.shown', ideas: [call, walk] }] });
	given(three).when(opens).refused('not-closed');
	given(three, collects).when(opens).refused('none-approved');
	given(shown).when(opens).changesNothing();
});

test('an idea can be taken back until writing ends', () => {
	const back = (id: string) => ana.does('ideas.take-back', { id });
	given(three)
		.when(back('id1'))
		.emits({
			'seat:ana': [{ type: 'ideas.taken-back', id: 'id1' }],
			room: [{ type: 'ideas.writers-counted', writers: 2 }]
		});
	given(three).when(back('id3')).refused('unknown');
	given(shown).when(back('id1')).refused('too-late');
	given(shown).when(writes(dee, 'Sleep')).refused('too-late');
	given(shown).when(collects).changesNothing();
});

test('each person has as many ideas as the plan says', () => {
	given(writes(ana, 'One'), writes(ana, 'Two')).when(writes(ana, 'Three')).refused('not-now');
});

test('a vote is one per idea, no more than there are, and for what is shown', () => {
	given(shown)
		.when(votes(ana, walk.id, walk.id))
		.refused('invalid');
	given(shown).when(votes(ana, tea.id)).refused('invalid');
	given(three, collects, lets('id1', 'id3', 'id5'), opens)
		.when(votes(ana, 'id1', 'id3', 'id5'))
		.refused('invalid');
	given(three).when(votes(ana, 'id1')).refused('not-now');
});

test('the most wanted come first; what was hidden since has no votes', () => {
	const result = {
		answered: 3,
		ideas: [
			{ id: walk.id, votes: 3 },
			{ id: call.id, votes: 1 }
		]
	};
	expect(given(voted, reveals).room.results).toEqual([result]);
	const hidden = given(voted, maya.does('ideas.approve', { ids: [walk.id], approved: false }), reveals);
	expect(hidden.room.results[0]!.ideas).toEqual([{ id: call.id, votes: 1 }]);
});

test('fewer than three people who wrote, or voted, are too few', () => {
	given(writes(ana, 'One'), writes(ana, 'Two'), writes(ben, 'Three')).when(collects).refused('too-few');
	given(three, isRemoved(ana)).when(collects).refused('too-few');
	given(shown, votes(ana, walk.id), votes(ben, walk.id)).when(reveals).refused('too-few');
});

test('[R7] only the lead ends writing and lets ideas through', () => {
	given(three).when(jonas.does('ideas.collect')).refused('not-yours');
	given(three, collects, lets(walk.id)).when(jonas.does('ideas.open')).refused('not-yours');
	given(shown)
		.when(ana.does('ideas.approve', { ids: [tea.id], approved: true }))
		.refused('not-yours');
	given()
		.when(maya.does('ideas.write', { text: 'Mine' }))
		.refused('not-yours');
});

test('a second vote on the same ideas stands beside the first', () => {
	const again = [maya.does('ideas.again'), votes(ana, call.id), votes(ben, call.id), votes(cho, call.id)];
	const both = given(voted, reveals, again, maya.does('ideas.reveal', { round: 2 }));
	expect(both.room.results.map((it) => it!.ideas[0])).toEqual([
		{ id: walk.id, votes: 3 },
		{ id: call.id, votes: 3 }
	]);
});
