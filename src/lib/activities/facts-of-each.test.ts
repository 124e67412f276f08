import { expect, test } from 'vitest';
import { after, ana, ben, cho, given, maya, server, type Step } from '#tests/support/given.ts';
import { sentencesOf } from '#tests/support/noted.ts';
import type { RoomState } from '#lib/room/state.ts';
import type { ClosingRoom } from './closing/fold.ts';
import { activities } from './rules.ts';

const local = (text: string) => ({ en: text, es: text });
const question = local('What helped?');
const options = ['walk', 'call', 'rest'].map((id) => ({ id, label: local(id) }));
const block = { block: 'it' };
const answers = (kind: string, value: unknown) => ana.does(`${kind}.answer`, { ...block, round: 1, value });
const ballot = { question, anonymous: 'room' };

type Left = { config: object; acts: Step[]; then?: (state: RoomState) => Step[]; leaves: string[] };
const proposedIn = (room: RoomState['room']) => (room.activities['it'] as ClosingRoom).homework!.id;

/** What Ana does in one block of each kind, and what her note says of it. A break leaves nothing: nothing in it belongs in a record. */
const each: Record<string, Left> = {
	round: {
		config: { question, minutes: 2, namesAgreed: false },
		acts: [
			maya.does('round.build', { ...block, by: 'roster', first: [], whom: 'everyone' }),
			maya.does('round.next', { ...block, from: null, to: 'ana' }),
			after(3),
			maya.does('round.next', { ...block, from: 'ana', to: 'ben' })
		],
		leaves: ['Spoke in the round “What helped?” for 3 minutes.']
	},
	discussion: {
		config: { question },
		acts: [ana.does('discussion.raise', block), maya.does('discussion.call', { ...block, seat: 'ana' })],
		leaves: ['Raised a hand and was called on in the discussion “What helped?”.']
	},
	poll: {
		config: { ...ballot, options, many: false },
		acts: [answers('poll', ['walk'])],
		leaves: ['Answered the poll “What helped?”.']
	},
	scale: {
		config: { ...ballot, max: 10, low: question, high: question },
		acts: [answers('scale', 7)],
		leaves: ['Gave a number on the scale “What helped?”.']
	},
	ranking: {
		config: { ...ballot, options },
		acts: [answers('ranking', ['call', 'walk', 'rest'])],
		leaves: ['Put the items in order for “What helped?”.']
	},
	words: {
		config: { ...ballot, most: 2 },
		acts: [answers('words', ['calm', 'a bit tired'])],
		leaves: ['Asked “What helped?”, answered in a few words: “calm” and “a bit tired”.']
	},
	ideas: {
		config: { ...ballot, most: 3, votes: 2 },
		acts: [ana.does('ideas.write', { ...block, text: 'Call someone.' })],
		leaves: ['Offered ideas on “What helped?”: “Call someone.”']
	},
	'role-play': {
		config: {
			...{ title: question, scene: question, namesAgreed: false },
			parts: ['Boss', 'Friend'].map((id) => ({ id, name: local(id), brief: question }))
		},
		acts: [
			ana.does('role-play.volunteer', { ...block, part: 'Boss' }),
			cho.does('role-play.volunteer', { ...block, part: 'Friend' }),
			maya.does('role-play.begin', block)
		],
		leaves: ['Played “Boss” in the role-play “What helped?”.']
	},
	breathing: {
		config: { pattern: 'box', rounds: 6, rates: true },
		acts: [
			ana.does('breathing.rate', { ...block, moment: 'before', value: 7 }),
			maya.does('breathing.start', { ...block, pattern: 'box', rounds: 6 }),
			after(3),
			ana.does('breathing.rate', { ...block, moment: 'after', value: 4 })
		],
		leaves: [
			'The group did “Skill” at 10:00 AM; the client was present for 2 minutes of it.',
			'Self-rated tension went from 7 before “Skill” to 4 after it (scale 0 to 10).'
		]
	},
	pages: {
		config: { pages: [{ heading: question, paragraphs: [question] }] },
		acts: [],
		leaves: ['Facilitators showed the pages “Skill” from 10:00 AM to 10:50 AM, with the client present.']
	},
	worksheet: {
		config: { slug: 'thought-record' },
		acts: [
			maya.does('worksheet.assign', { ...block, seats: ['ana', 'cho'] }),
			server.does('worksheet.progress', { ...block, seat: 'ana', done: 4, of: 10, steps: [1, 2, 3, 4] })
		],
		leaves: [
			'Facilitators led the worksheet “Thought record”, assigned to the client, from 10:00 AM to 10:50 AM.',
			'Worked on “Thought record” and completed 4 of 10 steps.'
		]
	},
	'check-in': {
		config: { fields: ['mood', 'anxiety', 'word'] },
		acts: [
			ana.does('check-in.answer', { ...block, field: 'mood', value: 4 }),
			ana.does('check-in.answer', { ...block, field: 'anxiety', value: 6 }),
			ana.does('check-in.answer', { ...block, field: 'word', value: 'hopeful' }),
			ana.does('check-in.finish', block)
		],
		leaves: [
			'Completed the check-in.',
			'Rated mood 4 of 10 (10 is good) and anxiety 6 of 10 (10 is high) at check-in.',
			'Named the feeling in a word: “hopeful”.'
		]
	},
	measure: {
		config: { slug: 'gad-7' },
		acts: [ana.does('measure.answer', { ...block, item: 'nervous', value: 2 })],
		leaves: ['Answered 1 of the 7 scored items of the GAD-7, so there is no total.']
	},
	closing: {
		config: { homework: local('Take one short walk.'), feedback: 'none' },
		acts: [
			ana.does('closing.take-away', { ...block, text: 'I can ask.' }),
			maya.does('closing.propose', { ...block, text: 'Take one short walk.', seat: null })
		],
		then: ({ room }) => [ana.does('closing.reply', { ...block, id: proposedIn(room), as: 'accepted', text: null })],
		leaves: ['Takeaway from the session: “I can ask.”', 'Accepted the practice “Take one short walk”.']
	},
	break: { config: {}, acts: [maya.does('break.start', { ...block, minutes: 5 })], leaves: [] }
};

test('every activity is in the table', () => {
	expect(Object.keys(each).toSorted()).toEqual(Object.keys(activities).toSorted());
});

test.each(Object.entries(each))('%s: what somebody did is in their note', (kind, { config, acts, then, leaves }) => {
	const told = given(
		server.does('session.plan', {
			...{ title: 'Skills', group: 'Tuesday', plannedMinutes: 30 },
			blocks: [{ id: 'it', title: 'Skill', minutes: 10, activity: { kind, ...config } }]
		}),
		...[maya.arrives, maya.does('session.open'), maya.does('session.start'), ana.joins, ben.joins, cho.joins],
		...acts
	);
	const { state } = then ? told.then(...then(told.state)) : told;
	expect(sentencesOf(state, ana)).toEqual(leaves);
});
