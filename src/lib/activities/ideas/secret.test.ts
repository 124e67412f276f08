import { expect, test } from 'vitest';
import { story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, maya, type Person } from '#tests/support/given.ts';
import { ideas } from './rules.ts';

const secret = story(ideas, {
	kind: 'ideas',
	question: { en: 'What helps on a hard evening?', es: '¿Qué ayuda en una noche difícil?' },
	most: 2,
	votes: 2,
	anonymous: 'everyone'
}).given;

const writes = (who: Person, text: string) => who.does('ideas.write', { text });
const votes = (who: Person, ...value: string[]) => who.does('ideas.answer', { value });
const collects = maya.does('ideas.collect');
const lets = (...ids: string[]) => maya.does('ideas.approve', { ids, approved: true });
const opens = maya.does('ideas.open');
const reveals = maya.does('ideas.reveal', { round: 1 });
const three: Step[] = [writes(ana, 'Walk'), writes(ben, 'Call a friend'), writes(cho, 'Tea')];

test('[R2] where nobody may know, ideas and votes are in the box alone', () => {
	const wrote = secret(writes(ben, 'Tea')).when(writes(ana, 'Walk'));
	wrote.casts('idea:Walk');
	wrote.emits({
		'seat:ana': [{ type: 'ideas.written', idea: null }],
		room: [{ type: 'ideas.writers-counted', writers: 2 }]
	});
	expect(JSON.stringify(secret(three).log)).not.toMatch(/Walk|Call|Tea/);
	const collected = secret(three, collects);
	expect(collected.staff.ideas.map((idea) => idea.text)).toEqual(['Call a friend', 'Tea', 'Walk']);
	const [first] = collected.staff.ideas;
	const one = secret(three, collects, lets(first!.id), opens, votes(ana, first!.id));
	expect(one.boxes).toEqual({ 'block.1': { 'idea:Walk': 1, 'idea:Call a friend': 1, 'idea:Tea': 1, [first!.id]: 1 } });
	one.when(votes(ana, first!.id)).refused('too-late');
	secret(three)
		.when(ana.does('ideas.take-back', { id: 'id1' }))
		.refused('unknown');
	const full = secret(
		three,
		collects,
		lets(first!.id),
		opens,
		[ana, ben, cho].map((who) => votes(who, first!.id)),
		reveals
	);
	expect(full.room.results).toEqual([{ answered: 3, ideas: [{ id: first!.id, votes: 3 }] }]);
});

test('two people who wrote three ideas are too few', () => {
	secret(writes(ana, 'One'), writes(ana, 'Two'), writes(ben, 'Three')).when(collects).refused('too-few');
});
