import { expect, test } from 'vitest';
import { goes, story, type Step } from '#tests/support/activity.ts';
import { ana, ben, cho, dee, jonas, maya, type Person } from '#tests/support/given.ts';
import { closing } from './rules.ts';
import { feedbackQuestions } from './feedback.ts';

const config = { kind: 'closing', homework: null, feedback: 'named' };
const { given } = story(closing, config);
const secret = story(closing, { ...config, feedback: 'anonymous' }).given;

const takes = (who: Person, text: string | null) => who.does('closing.take-away', { text });
const proposes = (text: string, who: Person | null = null) =>
	maya.does('closing.propose', { text, seat: who?.seat ?? null });
const replies = (who: Person, id: string, as: string, text: string | null = null) =>
	who.does('closing.reply', { id, as, text });
const gives = (who: Person, answers: object, line: string | null = null) =>
	who.does('closing.feedback', { answers, line });
const collects = maya.does('closing.collect');
const good = { joining: 'yes', use: 'yes', pace: 'right', next: 'partly' };
const proposed: Step[] = [proposes('Walk once')];
const three: Step[] = [
	gives(ana, good),
	gives(ben, { ...good, pace: 'fast' }),
	gives(cho, { joining: 'no', use: null })
];

test.each([
	['a take-away', [], takes(ana, 'Breathe out'), { 'seat:ana': ['closing.took-away'], room: ['closing.counted'] }],
	['another one', [takes(ana, 'Breathe')], takes(ana, 'Breathe out'), { 'seat:ana': ['closing.took-away'] }],
	['homework for all', [], proposes('Walk once'), { room: ['closing.proposed'] }],
	['homework for Ana', [], proposes('Call Eva', ana), { 'seat:ana': ['closing.proposed'] }],
	[
		'a reply',
		proposed,
		replies(ana, 'id1', 'declined'),
		{ 'seat:ana': ['closing.replied'], room: ['closing.counted'] }
	],
	['feedback', [], gives(ana, good), { 'seat:ana': ['closing.gave-feedback'], room: ['closing.counted'] }]
] as const)('[R2] what each channel carries: %s', (_, history, act, table) => {
	given([...history] as Step[])
		.when(act)
		.carries(table as never);
});

test('[R2] what somebody takes with them is heard by them and staff alone', () => {
	const told = given(takes(ben, null)).when(takes(ana, 'I can ask for help'));
	told.emits({
		'seat:ana': [{ type: 'closing.took-away', text: 'I can ask for help' }],
		room: [{ type: 'closing.counted', counts: { takeAways: 2, replies: 0, feedback: 0 } }]
	});
});

test('homework is a proposal: accepted, changed to one’s own, or declined, and thought over', () => {
	expect(given(proposed, replies(ana, 'id1', 'accepted')).seats.ana!.reply).toMatchObject({ as: 'accepted' });
	const changed = given(proposed, replies(ana, 'id1', 'declined'), replies(ana, 'id1', 'changed', 'Walk to the park'));
	expect(changed.seats.ana!.reply).toEqual({ id: 'id1', as: 'changed', text: 'Walk to the park' });
	expect(changed.room.counts.replies).toBe(1);
	given(proposed)
		.when(replies(ana, 'id1', 'passed'))
		.carries({ 'seat:ana': ['closing.replied'], room: ['closing.counted'] });
	given(proposed)
		.when(replies(ana, 'id1', 'changed'))
		.refused('invalid');
	given(proposed)
		.when(replies(ana, 'id1', 'accepted', 'And more'))
		.refused('invalid');
	given()
		.when(replies(ana, 'id1', 'accepted'))
		.refused('not-now');
});

test('a reply to what was proposed before is not taken for a reply to what is proposed now', () => {
	given(proposed, proposes('Walk twice'))
		.when(replies(ana, 'id1', 'accepted'))
		.refused('too-late');
	expect(given(proposed, replies(ben, 'id1', 'accepted'), proposes('Walk twice')).room.counts.replies).toBe(0);
});

test('[R2] homework for one person is between the two, and the room does not hear of the reply', () => {
	const own = given(proposed, proposes('Call Eva', ana));
	own.when(replies(ana, 'id2', 'accepted')).carries({ 'seat:ana': ['closing.replied'] });
	own.when(replies(ana, 'id1', 'accepted')).refused('too-late');
	own.when(replies(ben, 'id1', 'accepted')).carries({ 'seat:ben': ['closing.replied'], room: ['closing.counted'] });
	given(goes(ana)).when(proposes('Call Eva', ana)).refused('unknown');
});

test('feedback with a name goes to staff, with a line of one’s own, and can be changed', () => {
	const told = given(gives(ana, good), gives(ana, { ...good, pace: 'fast' }, 'More breaks'));
	expect(told.seats.ana).toMatchObject({ gave: true, feedback: { pace: 'fast' }, line: 'More breaks' });
	expect(told.room.counts.feedback).toBe(1);
	told.when(collects).refused('unknown');
	given()
		.when(gives(ana, { pace: 'very-fast' }))
		.refused('invalid');
	given()
		.when(gives(ana, { overall: 'yes' }))
		.refused('invalid');
	story(closing, { ...config, feedback: 'none' })
		.given()
		.when(gives(ana, good))
		.refused('unknown');
});

test('[R2] where nobody may know, feedback is in the box, answer by answer, and final', () => {
	const told = secret(gives(ben, good)).when(gives(ana, { ...good, use: null }));
	told.casts('joining:yes', 'pace:right', 'next:partly');
	told.emits({
		'seat:ana': [{ type: 'closing.voted' }],
		room: [{ type: 'closing.counted', counts: { takeAways: 0, replies: 0, feedback: 2 } }]
	});
	secret(gives(ana, good)).when(gives(ana, good)).refused('too-late');
	secret()
		.when(gives(ana, good, 'As I always say'))
		.refused('invalid');
});

test('staff hear counts once three have given theirs, of each question that three answered, and then no more is taken', () => {
	secret(gives(ana, good), gives(ben, good)).when(collects).refused('too-few');
	const collected = secret(three).when(collects);
	collected.carries({ staff: ['closing.feedback-collected'], room: ['closing.feedback-ended'] });
	expect(collected.staff.feedback).toEqual([
		{
			question: 'joining',
			options: [
				{ id: 'yes', count: 2 },
				{ id: 'partly', count: 0 },
				{ id: 'no', count: 1 }
			]
		},
		{ question: 'use', options: null },
		{ question: 'pace', options: null },
		{ question: 'next', options: null }
	]);
	secret(three, collects).when(gives(dee, good)).refused('too-late');
	secret(three, collects).when(collects).changesNothing();
});

test('[R7] only the lead proposes and collects, and only who takes part answers', () => {
	given()
		.when(jonas.does('closing.propose', { text: 'Walk', seat: null }))
		.refused('not-yours');
	secret(three).when(ana.does('closing.collect')).refused('not-yours');
	given()
		.when(maya.does('closing.take-away', { text: 'Mine' }))
		.refused('not-yours');
});

test('feedback is four plain questions with three plain answers each', () => {
	expect(feedbackQuestions.map((question) => question.options.length)).toEqual([3, 3, 3, 3]);
	for (const { text } of feedbackQuestions) expect(text.en.split(' ').length).toBeLessThan(13);
});
