import { expect, test } from 'vitest';
import { after, ana, ben, cho, given, maya, server, type Step } from '#tests/support/given.ts';
import { factsOf, sentencesOf } from '#tests/support/noted.ts';
import { activities } from './rules.ts';

/** Why an activity records nothing for one person's note. */
const silent: Record<string, string> = { break: 'in a break people do nothing that belongs in a record' };

test.each(Object.keys(activities))('%s leaves a fact for a person’s note, or says why not', (kind) => {
	const leaves = activities[kind]!.facts?.person !== undefined;
	expect(leaves, silent[kind] ?? 'neither facts nor a reason').toBe(!(kind in silent));
});

const question = { en: 'What helped?', es: '¿Qué ayudó?' };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: { en: id, es: id } }));
const on = (activity: { kind: string; [more: string]: unknown }): Step[] => [
	server.does('session.plan', {
		...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 30 },
		blocks: [{ id: 'it', title: 'Skill', minutes: 10, activity }]
	}),
	...[maya.arrives, maya.does('session.open'), maya.does('session.start'), ana.joins, ben.joins, cho.joins]
];
const anonymous = ['room', 'everyone'] as const;

test.each([
	['poll', { options, many: false }, ['a'], 'Answered the poll “What helped?”.'],
	['scale', { max: 10, low: question, high: question }, 7, 'Gave a number on the scale “What helped?”.'],
	['ranking', { options }, ['b', 'a', 'c'], 'Put the items in order for “What helped?”.']
])(
	'a %s leaves that somebody took part, not what they answered, and nothing where it is secret',
	(kind, more, value, said) => {
		for (const who of anonymous) {
			const { state } = given(
				on({ kind, question, ...more, anonymous: who }),
				ana.does(`${kind}.answer`, { block: 'it', round: 1, value }),
				ben.does(`${kind}.answer`, { block: 'it', round: 1, value: null })
			);
			expect(sentencesOf(state, ana)).toEqual(who === 'room' ? [said] : []);
			expect(sentencesOf(state, ben)).toEqual([]);
			expect(JSON.stringify(factsOf(state, ana))).not.toMatch(/"value"|\b7\b/);
		}
	}
);

test('words and ideas stand as they were typed, and nowhere where nobody may know whose they are', () => {
	for (const who of anonymous) {
		const words = given(
			on({ kind: 'words', question, most: 2, anonymous: who }),
			ana.does('words.answer', { block: 'it', round: 1, value: ['calm', 'a bit tired'] })
		);
		expect(sentencesOf(words.state, ana)).toEqual(
			who === 'room' ? ['Asked “What helped?”, answered in a few words: “calm” and “a bit tired”.'] : []
		);
		const ideas = given(
			on({ kind: 'ideas', question, most: 3, votes: 2, anonymous: who }),
			ana.does('ideas.write', { block: 'it', text: 'Call someone.' })
		);
		expect(sentencesOf(ideas.state, ana)).toEqual(
			who === 'room' ? ['Offered ideas on “What helped?”: “Call someone.”'] : []
		);
	}
});

test('a role is told once it was played, and not when it was given back before', () => {
	const part = (id: string) => ({ id, name: { en: id, es: id }, brief: question });
	const begun = given(
		on({
			kind: 'role-play',
			title: question,
			scene: question,
			parts: [part('Boss'), part('Friend')],
			namesAgreed: false
		}),
		ana.does('role-play.volunteer', { block: 'it', part: 'Boss' }),
		ben.does('role-play.volunteer', { block: 'it', part: 'Friend' })
	);
	expect(sentencesOf(begun.state, ana)).toEqual([]);
	const { state } = begun.then(
		ben.does('role-play.step-back', { block: 'it' }),
		maya.does('role-play.begin', { block: 'it' })
	);
	expect(sentencesOf(state, ana)).toEqual(['Played “Boss” in the role-play “What helped?”.']);
	expect(sentencesOf(state, ben)).toEqual([]);
});

test('who was called on in a discussion is told; who spoke without raising a hand is not known', () => {
	const { state } = given(
		on({ kind: 'discussion', question }),
		ana.does('discussion.raise', { block: 'it' }),
		maya.does('discussion.call', { block: 'it', seat: 'ana' })
	);
	expect(sentencesOf(state, ana)).toEqual(['Raised a hand and was called on in the discussion “What helped?”.']);
	expect(sentencesOf(state, ben)).toEqual([]);
});

test('a worksheet that was not this person’s to do leaves nothing in their note', () => {
	const { state } = given(
		on({ kind: 'worksheet', slug: 'thought-record' }),
		maya.does('worksheet.assign', { block: 'it', seats: ['ana', 'cho'] })
	);
	expect(sentencesOf(state, ana).join()).toContain('assigned to the client');
	expect(sentencesOf(state, ben)).toEqual([]);
});

test('turns in a round and the time on the floor; who passed leaves nothing', () => {
	const { state } = given(
		on({ kind: 'round', question, minutes: 2, namesAgreed: false }),
		maya.does('round.build', { block: 'it', by: 'roster', first: [], whom: 'everyone' }),
		maya.does('round.next', { block: 'it', from: null, to: 'ana' }),
		after(3),
		maya.does('round.next', { block: 'it', from: 'ana', to: 'ben' }),
		ben.does('round.pass', { block: 'it' })
	);
	expect(sentencesOf(state, ana)).toEqual(['Spoke in the round “What helped?” for 3 minutes.']);
	expect(sentencesOf(state, ben)).toEqual([]);
	expect(sentencesOf(state, cho)).toEqual([]);
});
