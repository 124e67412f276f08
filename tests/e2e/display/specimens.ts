import { example } from '#lib/activities/role-play/example.ts';
import { asked } from './asked.ts';
import { calm } from './calm.ts';
import { local, long, times, type Specimen } from './specimen.ts';

const ballot = { round: 1, answered: 9, closed: true };

const words = (list: { word: string; count: number }[], ...more: { word: string; count: number }[][]): Specimen => ({
	title: 'Words',
	config: { kind: 'words', question: local('One word for how you arrive'), most: 3, anonymous: 'room' },
	part: {
		...ballot,
		round: 1 + more.length,
		results: [list, ...more].map((words) => ({ answered: 9, words }))
	}
});
const ideas = (texts: string[], isShown: boolean): Specimen => {
	const list = texts.map((text, i) => ({ id: `i${i}`, text }));
	const votes = list.map(({ id }, i) => ({ id, votes: Math.max(0, 7 - i) }));
	return {
		title: 'Ideas',
		config: {
			kind: 'ideas',
			question: local('What helps when the week gets hard?'),
			most: 3,
			votes: 3,
			anonymous: 'room'
		},
		part: {
			...ballot,
			closed: isShown,
			phase: 'voting',
			writers: 9,
			ideas: list,
			results: isShown ? [{ answered: 9, ideas: votes }] : []
		}
	};
};
const worksheet = (part: object): Specimen => ({
	title: 'Practice',
	config: { kind: 'worksheet', slug: 'thought-record' },
	part: { finished: 4, shared: [], open: 1, openedAt: null, stepDone: 0, inPairs: false, lines: null, ...part }
});
const checkIn = (words: { word: string; count: number }[], mood: number[] | null): Specimen => ({
	title: 'Check-in',
	config: { kind: 'check-in', fields: ['mood', 'word'] },
	part: { finished: 9, revealed: { answered: 9, words, mood } }
});

const once = (...list: string[]) => list.map((word) => ({ word, count: 1 }));
const forty = times(40, (i) => ({ word: `${'overwhelmed'.slice(0, 4 + (i % 8))}${i}`, count: i % 5 ? 1 : 3 }));
const moods = [0, 1, 0, 2, 1, 3, 2, 1, 1, 0, 1];

/** What a display may have to hold: little of it, much of it, and words of every length. */
export const specimens: Record<string, Specimen> = {
	...asked,
	...calm,
	'two words': words(once('calm', 'tired')),
	'forty words': words(forty),
	'a word of thirty letters': words([{ word: 'w'.repeat(30), count: 2 }]),
	'words, twice': words(once('calm', 'tired', 'a weight on my chest all day', 'hopeful'), [
		{ word: 'rested', count: 3 },
		...once('lighter', 'still worried', 'grateful')
	]),
	'three ideas': ideas(
		times(3, (i) => `Take a walk, number ${i}`),
		false
	),
	'twenty ideas': ideas(
		times(20, (i) => `Take a walk, number ${i}`),
		false
	),
	'many long ideas': ideas(
		times(36, (i) => `${i} ${long}`),
		false
	),
	'ideas with votes': ideas(
		['Walk by the river', 'Call my sister before it gets late', 'Tea, and ten slow breaths', 'Write it down'],
		true
	),
	'eight ideas with votes': ideas(
		times(8, (i) => `Take a walk, number ${i}`),
		true
	),
	'many long ideas with votes': ideas(
		times(36, (i) => `${i} ${long}`),
		true
	),
	'check-in, shown': checkIn(
		[{ word: 'tired', count: 3 }, ...once('calm', 'hopeful', 'not sure', 'overwhelmed', 'okay')],
		moods
	),
	'check-in, long words': checkIn(
		[
			{ word: 'nervous but glad to be here', count: 2 },
			...once('exhausted from the night', 'overwhelmed', 'disconnected', 'okay', 'ready', 'sad')
		],
		moods
	),
	'check-in, words alone': checkIn(once('calm', 'tired', 'hopeful'), null),
	'shared answers': worksheet({
		shared: times(4, (i) => ({
			id: `s${i}`,
			path: 'situation',
			text: [
				'My supervisor asked me to stay late, and I said yes although I had promised my son to be home.',
				'A friend did not answer for two days.',
				'I woke at four and could not stop thinking about the rent.',
				'The bus was late.'
			][i],
			name: ['Ana', 'Ben', null, 'Dee'][i]
		}))
	}),
	'short answers': worksheet({
		shared: ['I said yes again.', 'The bus was late.', 'No word for two days.'].map((text, i) => ({
			id: `s${i}`,
			path: 'situation',
			text,
			name: ['Ana', null, 'Dee'][i]!
		}))
	}),
	'lines without names': worksheet({
		lines: times(
			9,
			(i) => ['One thing at a time', 'I can ask for help, and it does not make me weak', 'Breathe out slowly'][i % 3]!
		)
	}),
	'long lines without names': worksheet({ lines: times(9, (i) => `${i} ${long}`) }),
	'worksheet, begun': worksheet({ finished: 0 }),
	'worksheet, together': {
		...worksheet({ open: 2, stepDone: 3 }),
		config: { kind: 'worksheet', slug: 'thought-record', pace: 'together' }
	},
	'worksheet, in pairs': worksheet({ inPairs: true }),
	agreement: {
		title: 'Welcome',
		agreement: times(5, (i) =>
			local(
				[
					'What is said here stays here.',
					'We listen, and let each other finish.',
					'Everybody may pass, at any time.',
					'Phones are for this session alone.',
					'We speak for ourselves.'
				][i]!
			)
		)
	},
	'long agreement': {
		title: 'Welcome',
		agreement: times(12, (i) =>
			local(`${i + 1}: what is said here stays here, and we do not talk about it with anybody who was not in the room.`)
		)
	},
	roles: { title: 'Role-play', config: example, part: { filled: [], isPlaying: false, wasPlayed: false } },
	'roles, playing': {
		title: 'Role-play',
		config: example,
		part: {
			filled: example.parts.map(({ id }, i) => ({ part: id, name: ['Ana', 'Benito'][i] ?? null })),
			isPlaying: true,
			wasPlayed: false
		}
	}
};
