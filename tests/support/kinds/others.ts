import fc from 'fast-check';
import type { AnyActivity } from '#lib/activities/activity.ts';
import { breakActivity } from '#lib/activities/break/rules.ts';
import { breathing } from '#lib/activities/breathing/rules.ts';
import { closing } from '#lib/activities/closing/rules.ts';
import { discussion } from '#lib/activities/discussion/rules.ts';
import { measure } from '#lib/activities/measure/rules.ts';
import { pages } from '#lib/activities/pages/rules.ts';
import { rolePlay } from '#lib/activities/role-play/rules.ts';
import { round } from '#lib/activities/round/rules.ts';
import { worksheet } from '#lib/activities/worksheet/rules.ts';
import { anySeat, local, plain, say, secret, type Kind } from './said.ts';

const one = (activity: AnyActivity, rest: object, own: Kind['own'], lead: Kind['lead']): Kind => ({
	name: activity.kind,
	activity,
	config: { kind: activity.kind, ...rest },
	blind: 'room',
	own,
	lead
});
const parts = ['asks', 'hears'];

const ownRound = fc.oneof(
	plain('round.pass', 'round.later', 'round.finish'),
	fc.boolean().map((offered) => say('round.volunteer', { offered }))
);
const leadRound = fc.oneof(
	plain('round.next', 'round.next', 'round.back'),
	fc.constantFrom(0.5, 1).map((minutes) => say('round.extend', { minutes })),
	anySeat.map((seat) => say('round.front', { seat })),
	anySeat.map((seat) => say('round.remove', { seat })),
	fc
		.tuple(fc.constantFrom('need', 'volunteer', 'shuffle', 'roster'), fc.constantFrom('everyone', 'not-yet'))
		.map(([by, whom]) => say('round.build', { by, first: ['dee'], whom }))
);

const rating = fc
	.tuple(fc.constantFrom('before', 'after'), fc.nat({ max: 10 }))
	.map(([moment, value]) => say('breathing.rate', { moment, value }, { moment, value: 10 - value }));
const measuring = fc
	.tuple(fc.constantFrom('sleep', 'harm', 'difficulty'), fc.nat({ max: 3 }))
	.map(([item, value]) => say('measure.answer', { item, value }, { item, value: 3 - value }));

const playing = fc.constantFrom(...parts).map((part) => say('role-play.volunteer', { part }));
const assigning = fc
	.tuple(fc.constantFrom(...parts), fc.option(anySeat))
	.map(([part, seat]) => say('role-play.assign', { part, seat }));

const reply = { id: 'id1', as: 'changed' };
const leaving = fc.oneof(
	secret.map(({ text, twin }) => say('closing.take-away', { text }, { text: twin })),
	secret.map(({ text, twin }) => say('closing.reply', { ...reply, text }, { ...reply, text: twin }))
);
const judging = fc.constantFrom(['yes', 'partly'], ['partly', 'no'], ['no', 'yes']).map(([use, twin]) => {
	const feedback = (answer: string | undefined) => ({ answers: { use: answer, pace: 'right' }, line: null });
	return say('closing.feedback', feedback(use), feedback(twin));
});
const proposing = fc.oneof(
	plain('closing.collect'),
	fc.constant(say('closing.propose', { text: 'Walk once', seat: null })),
	fc
		.tuple(secret, anySeat)
		.map(([{ text, twin }, seat]) => say('closing.propose', { text, seat }, { text: twin, seat }))
);

const page = (title: string) => ({ heading: local(title), paragraphs: [local('A paragraph.')] });
const turning = fc.nat({ max: 3 }).map((to) => say('pages.turn', { page: to }));
const question = local('A question');

const path = 'next-step';
const writing = fc.oneof(
	{
		weight: 4,
		arbitrary: secret.map(({ text, twin }) =>
			say('worksheet.offer', { path, on: true, text }, { path, on: true, text: twin })
		)
	},
	plain('worksheet.finish'),
	fc.constant(say('worksheet.offer', { path, on: false }))
);
/** Ids tell how much has happened, so some of these are somebody's line. */
const aLine = fc.nat({ max: 24 }).map((at) => `id${at + 1}`);
const seatsOrAll = fc.option(fc.uniqueArray(anySeat, { minLength: 1 }));
const sheets = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.tuple(aLine, fc.boolean()).map(([id, on]) => say('worksheet.approve', { id, approved: on }))
	},
	{ weight: 2, arbitrary: plain('worksheet.reveal', 'worksheet.reveal', 'worksheet.cover') },
	fc.nat({ max: 11 }).map((at) => say('worksheet.open-step', { step: at + 1 })),
	seatsOrAll.map((seats) => say('worksheet.assign', { seats })),
	fc.uniqueArray(anySeat, { minLength: 2 }).map((seats) => say('worksheet.shuffle', { seats })),
	fc.constantFrom([], [['ana', 'ben']], [['ana', 'cho', 'dee']]).map((groups) => say('worksheet.pair', { groups })),
	fc.constantFrom(path, 'balanced-thought', null).map((field) => say('worksheet.wall', { path: field }))
);

export const others: Kind[] = [
	one(round, { question, minutes: 2, namesAgreed: false }, ownRound, leadRound),
	one(
		breathing,
		{ pattern: 'box', rounds: 4, rates: true },
		rating,
		fc.oneof(plain('breathing.stop'), fc.constant(say('breathing.start', { pattern: 'slow', rounds: 3 })))
	),
	one(measure, { slug: 'phq-9' }, fc.oneof(plain('measure.finish'), measuring), plain('measure.finish')),
	one(pages, { pages: ['One', 'Two', 'Three'].map(page) }, turning, turning),
	one(
		breakActivity,
		{ minutes: 10 },
		plain('break.end'),
		fc.oneof(
			plain('break.end'),
			fc.constantFrom('break.start', 'break.extend').map((type) => say(type, { minutes: 5 }))
		)
	),
	one(
		discussion,
		{ question },
		plain('discussion.raise', 'discussion.raise', 'discussion.lower'),
		fc.oneof(
			fc.option(anySeat).map((seat) => say('discussion.call', { seat })),
			anySeat.map((seat) => say('discussion.put-down', { seat }))
		)
	),
	one(
		rolePlay,
		{
			title: local('A scene'),
			scene: local('Somebody asks.'),
			parts: parts.map((id) => ({ id, name: local(id), brief: local('Speak.') })),
			namesAgreed: false
		},
		fc.oneof(plain('role-play.step-back'), playing),
		fc.oneof(plain('role-play.begin', 'role-play.end'), assigning)
	),
	one(worksheet, { slug: 'thought-record', pace: 'together', wall: path }, writing, sheets),
	one(closing, { homework: null, feedback: 'named' }, fc.oneof(leaving, judging), proposing),
	{
		...one(closing, { homework: null, feedback: 'anonymous' }, judging, plain('closing.collect')),
		name: 'closing, feedback anonymous to everyone',
		blind: 'everyone'
	}
];
