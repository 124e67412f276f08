import fc from 'fast-check';
import type { AnyActivity } from '#lib/activities/activity.ts';
import { ideas } from '#lib/activities/ideas/rules.ts';
import { poll } from '#lib/activities/poll/rules.ts';
import { ranking } from '#lib/activities/ranking/rules.ts';
import { scale } from '#lib/activities/scale/rules.ts';
import { words } from '#lib/activities/words/rules.ts';
import type { Step } from '#tests/support/activity.ts';
import { ana, ben, cho, maya } from '#tests/support/given.ts';
import { local, plain, say, secret, secrets, type Kind } from './said.ts';

const ids = ['one', 'two', 'three'];
const options = ids.map((id) => ({ id, label: local(id) }));
const anonymities = ['room', 'everyone'] as const;

const answers = <V>(kind: string, value: fc.Arbitrary<[V, V]>) =>
	fc.oneof(
		{ weight: 5, arbitrary: value.map(([it, twin]) => say(`${kind}.answer`, { value: it }, { value: twin })) },
		{ weight: 1, arbitrary: fc.constant(say(`${kind}.answer`, { value: null })) }
	);

const anyRound = fc.constantFrom(1, 2);
const leading = (kind: string) =>
	fc.oneof(
		plain(`${kind}.close`, `${kind}.again`),
		fc
			.tuple(fc.constantFrom('reveal', 'reveal', 'hide'), anyRound)
			.map(([verb, round]) => say(`${kind}.${verb}`, { round }))
	);

const each = (activity: AnyActivity, rest: object, own: Kind['own'], lead: Kind['lead']): Kind[] =>
	anonymities.map((anonymous) => ({
		name: `${activity.kind}, anonymous to ${anonymous}`,
		activity,
		config: { kind: activity.kind, question: local('A question'), ...rest, anonymous },
		blind: anonymous,
		own,
		lead
	}));

const oneOfThree = fc.constantFrom(...ids).map((id): [string[], string[]] => [[id], [ids[(ids.indexOf(id) + 1) % 3]!]]);
const upToTen = fc.nat({ max: 10 }).map((value): [number, number] => [value, 10 - value]);
const inOrder = fc
	.shuffledSubarray(ids, { minLength: 3 })
	.map((list): [string[], string[]] => [list, [...list].reverse()]);
const oneWord = secret.map(({ text, twin }): [string[], string[]] => [[text], [twin]]);

const approving = fc
	.tuple(fc.subarray(secrets, { minLength: 1 }), fc.boolean(), anyRound)
	.map(([list, approved, round]) => say('words.approve', { words: list, approved, round }));

/** Ideas get ids by how much has happened: of those written first, or numbered when they come out of the box. */
const ideaIds = ['id1', 'id3', 'id5', ...Array.from({ length: 9 }, (_, at) => `id${at + 4}-1`)];
const anIdea = fc.constantFrom(...ideaIds);
const writing = fc.oneof(
	{ weight: 4, arbitrary: secret.map(({ text, twin }) => say('ideas.write', { text }, { text: twin })) },
	anIdea.map((id) => say('ideas.take-back', { id })),
	anIdea.map((id) => say('ideas.answer', { value: [id] }))
);
const collecting = fc.oneof(
	leading('ideas'),
	plain('ideas.collect', 'ideas.collect', 'ideas.open'),
	fc.tuple(anIdea, fc.boolean()).map(([id, approved]) => say('ideas.approve', { ids: [id], approved }))
);

/** Three ideas on the wall, to be voted on; they came out of the box with the number of what had happened before. */
const texts = ['First', 'Second', 'Third'];
const wall = [ana, ben, cho].map((who, at) => who.does('ideas.write', { text: texts[at]! }));
const onTheWall = (shown: string[]): Step[] => [
	wall,
	maya.does('ideas.collect'),
	maya.does('ideas.approve', { ids: shown, approved: true }),
	maya.does('ideas.open')
];
const voting = (shown: string[]) =>
	answers(
		'ideas',
		fc.nat({ max: 2 }).map((at): [string[], string[]] => [[shown[at]!], [shown[(at + 1) % 3]!]])
	);
const votes: Kind[] = each(ideas, { most: 2, votes: 2 }, writing, collecting).map((kind) => {
	const shown = kind.blind === 'room' ? ['id1', 'id3', 'id5'] : ['id7-1', 'id7-2', 'id7-3'];
	return { ...kind, name: `${kind.name}, on the wall`, begun: onTheWall(shown), own: voting(shown) };
});

export const ballots: Kind[] = [
	...each(poll, { options, many: false }, answers('poll', oneOfThree), leading('poll')),
	...each(scale, { max: 10, low: local('Low'), high: local('High') }, answers('scale', upToTen), leading('scale')),
	...each(ranking, { options }, answers('ranking', inOrder), leading('ranking')),
	...each(words, { most: 2 }, answers('words', oneWord), fc.oneof(leading('words'), approving)),
	...each(ideas, { most: 2, votes: 2 }, writing, collecting),
	...votes
];
