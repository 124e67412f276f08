import { expect, test } from 'vitest';
import type { PersonInBlock } from '#lib/activities/facts.ts';
import { ana, ben, cho, given, maya, server, type Person, type Step } from '#tests/support/given.ts';
import type { CheckInConfig } from './commands.ts';
import { facts } from './facts.ts';
import type { CheckInEvents, CheckInSlices } from './fold.ts';
import { rowOf } from './fields.ts';
import { blankQuestion, freeOwnId } from './own-blank.ts';
import { isOwnId, type OwnQuestion } from './own-questions.ts';
import { checkIn } from './rules.ts';
import { withoutPlaces } from './answers.ts';

const block = 'in';
const both = (en: string) => ({ en, es: `${en} (es)` });
const own: OwnQuestion[] = [
	{ id: 'own-1', kind: 'long', label: both('How was the weekend?') },
	{ id: 'own-2', kind: 'scale', label: both('Energy'), low: both('none'), high: both('plenty') },
	{ id: 'own-3', kind: 'choice', label: both('Ride home?'), options: [{ id: 'o1', label: both('Yes') }] }
];
const config: CheckInConfig = { kind: 'check-in', fields: ['mood', 'own-2', 'own-1', 'own-3'], own };
const here: Step[] = [
	server.does('session.plan', {
		...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 40 },
		blocks: [{ id: block, title: 'In', minutes: 5, activity: config }]
	}),
	maya.arrives,
	maya.does('session.open'),
	maya.does('session.start'),
	[ana, ben, cho].map(({ joins }) => joins).flat()
];
const says = (who: Person, field: string, value: unknown) => who.does('check-in.answer', { block, field, value });

test('[R2] an answer to a question of one’s own goes to Ana and staff alone, and nothing of it is revealed', () => {
	given(here)
		.when(says(ana, 'own-1', 'Long walks'))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'own-1', value: 'Long walks' }] });
	const all = [ana, ben, cho].map((who) => [
		says(who, 'mood', 5),
		says(who, 'own-1', 'Long walks'),
		who.does('check-in.finish', { block })
	]);
	const { state } = given(here, ...all).when(maya.does('check-in.reveal', { block }));
	expect(JSON.stringify(state.room.activities)).not.toContain('Long walks');
});

test('what its kind does not take is refused, as is a question that is not asked', () => {
	for (const [field, value] of [
		['own-2', 11],
		['own-2', 'five'],
		['own-3', 'o2']
	] as const)
		given(here)
			.when(says(ana, field, value))
			.refused('invalid');
	given(here)
		.when(says(ana, 'own-9', 'x'))
		.refused('unknown');
	given(here)
		.when(says(ana, 'own-3', 'o1'))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block, field: 'own-3', value: 'o1' }] });
});

test('whoever has not got the question still knows that staff alone see the answer, and that it is charted', () => {
	expect(rowOf('own-7')).toMatchObject({ seen: 'staff', keep: 'note' });
	expect(rowOf('own-7').calm).toBeUndefined();
	const row = {
		seat: 'a',
		name: 'Ana',
		answers: { 'own-1': 'Long walks', place: 'Elm' },
		keepWord: false,
		finished: true
	};
	expect(withoutPlaces([row] as const as never, [])[0]!.answers).toEqual({ 'own-1': 'Long walks' });
});

test('a plan asks only questions that it has, each once', () => {
	const takes = (change: object) => checkIn.config.safeParse({ ...config, ...change }).success;
	expect(takes({})).toBe(true);
	expect(takes({ fields: ['own-1', 'own-9'] })).toBe(false);
	expect(takes({ own: [own[0], own[0]] })).toBe(false);
	expect(takes({ own: [{ ...own[0], label: { en: 'Only', es: '' } }, own[1], own[2]] })).toBe(false);
	expect(takes({ from: 'own-abcdefghijkl-v2', only: 'es' })).toBe(true);
	expect(takes({ from: 'elsewhere' })).toBe(false);
	const made = ['text', 'long', 'choice', 'scale'] as const;
	expect(made.map((kind) => blankQuestion('own-4', kind).kind)).toEqual(made);
	expect([freeOwnId(own), isOwnId(freeOwnId([]))]).toEqual(['own-4', true]);
});

test('a note has the words that were asked and chosen; what was passed leaves nothing', () => {
	const answers = { 'own-1': 'Long walks', 'own-2': null, 'own-3': 'o1' };
	const person: PersonInBlock<CheckInConfig, CheckInSlices, CheckInEvents> = {
		...{ config, block: { id: block, title: 'In' }, room: { finished: 1, revealed: null, shown: 0 } },
		...{ seats: [{ slice: { answers, keepWord: false, finished: false }, byStaff: false }], last: () => 1 },
		...{ floor: { turns: 0, ms: 0 }, present: null }
	};
	const left = facts.person!(person);
	expect(left).toMatchObject([
		{ kind: 'check-in-own', question: both('How was the weekend?'), value: 'Long walks' },
		{ kind: 'check-in-own', question: both('Ride home?'), value: 'o1', chosen: both('Yes') }
	]);
	const words = {
		locale: 'en' as const,
		name: 'Ana',
		typed: (text: string) => text,
		time: String,
		date: String,
		day: String
	};
	const told = facts.told['check-in-own'];
	expect(left.map((fact) => told.say(fact as never, words))).toEqual([
		'Asked “How was the weekend?”: “Long walks”.',
		'Asked “Ride home?”: “Yes”.'
	]);
});
