import { expect, test } from 'vitest';
import type { By } from '#lib/domain/decision.ts';
import {
	ana,
	ben,
	blocks,
	checkingIn,
	cho,
	dee,
	given,
	jonas,
	maya,
	person,
	server,
	stayed,
	type Act,
	type Step
} from '#tests/support/given.ts';
import { commands, isForSystemOnly } from './commands.ts';
import type { RoomCommand } from './commands.ts';
import { decide } from './decide.ts';

/** Maya leads with Jonas; Ana is in and asked for help; Ben waits; Cho was declined; Dee removed; Eve absent; Gil has no phone; Ruth is on call. */
const before = given(checkingIn, jonas.arrives, ana.joins, ben.asks, cho.asks, dee.joins, [
	maya.does('seat.decline', { seat: 'cho' }),
	maya.does('seat.remove', { seat: 'dee' }),
	maya.does('seat.enter', { name: 'Gil', client: null }),
	ana.does('safety.help')
]);
const [alert] = Object.keys(before.state.staff.alerts) as [string];
const scene = before.then(server.does('safety.escalate', { alert, level: 'on-call' }));
const [gil] = Object.entries(scene.state.staff.seats).find(([, card]) => card.byStaff)!;
const people: Record<string, By> = {
	lead: maya.by,
	facilitator: jonas.by,
	participant: ana.by,
	waiting: ben.by,
	declined: cho.by,
	removed: dee.by,
	stranger: person('eve').by,
	'on-call': { as: 'staff', id: 'ruth', name: 'Ruth', onCall: true },
	system: server.by
};

const lead = ['lead'];
const staff = ['lead', 'facilitator'];
const participant = ['participant'];
const system = ['system'];
const inCheckIn = { block: 'checkin' };
const inSkill = { block: 'skill' };

/** Written by hand, independently of the table it checks: a new command needs its line here too. */
const expected: Record<string, [who: string[], rest: object]> = {
	'session.plan': [system, { title: 'Skills', group: 'Tuesday', plannedMinutes: 40, blocks }],
	'session.open': [staff, {}],
	'session.shut': [lead, {}],
	'session.discard': [lead, {}],
	'session.start': [lead, {}],
	'session.end': [lead, {}],
	'session.ask-to-end': [system, {}],
	'session.stay': [staff, {}],
	'session.clock-set-back': [system, { by: 1 }],
	'session.lapse': [system, { at: 0 }],
	'session.reopen': [system, {}],
	'session.close': [system, {}],
	'session.recode': [system, {}],
	'session.change': [system, { title: 'Skills', plannedMinutes: 50, shift: 0 }],
	'session.cancel': [system, {}],
	'session.restore': [system, {}],
	'agenda.edit': [lead, { blocks, edition: 0 }],
	'agenda.insert': [
		lead,
		{ block: { id: 'breather', title: 'A breather', minutes: 5, activity: null }, after: 'checkin' }
	],
	'agenda.next': [lead, { from: 'checkin' }],
	'agenda.back': [lead, { from: 'checkin' }],
	'agenda.go': [lead, { ...inSkill, from: 'checkin' }],
	'agenda.extend': [lead, { ...inSkill, minutes: 5 }],
	'agenda.skip': [lead, { ...inSkill, skipped: true }],
	'timer.pause': [lead, { from: 'checkin' }],
	'timer.resume': [lead, { from: 'checkin' }],
	'room.hold': [lead, { on: true, from: 'checkin' }],
	'room.undo': [staff, { at: 0 }],
	'display.hide': [staff, { on: true }],
	'room.prompt': [lead, { text: 'Pick a colour.' }],
	'lead.take': [staff, {}],
	'staff.arrive': [staff, {}],
	'staff.leave': [system, { staff: 'maya' }],
	'seat.ask': [system, { seat: 'fay', name: 'Fay', locale: 'es' }],
	'seat.bring': [system, { seat: 'fay', pass: 'pass', name: 'Fay', locale: 'es', client: 'client-fay' }],
	'seat.enter': [staff, { name: 'Gil', client: null }],
	'seat.attend': [staff, { seat: gil, here: false }],
	'seat.admit': [staff, { seat: 'ben', client: null }],
	'seat.join': [staff, { seat: 'ben', to: 'ana' }],
	'seat.bind': [staff, { seat: 'ana', client: null }],
	'seat.decline': [staff, { seat: 'ben' }],
	'seat.remove': [staff, { seat: 'ana' }],
	'pairing.ask': [system, { display: 'tv', pair: '47' }],
	'pairing.bring': [system, { display: 'tv', pair: '47' }],
	'pairing.accept': [staff, { display: 'tv' }],
	'pairing.end': [staff, { display: 'tv' }],
	'care.note': [staff, { seat: 'ana', text: 'New here' }],
	'care.put-away': [system, { seat: 'ana' }],
	'care.rate': [staff, { of: 'ana', level: 'active', words: '' }],
	'care.prompt': [staff, { seat: 'ana', text: 'Take your time.' }],
	'care.one-to-one': [staff, { seat: 'ana', on: true }],
	'care.moment': [participant, { on: true }],
	'care.stuck': [participant, { ...inCheckIn, on: true }],
	'care.settle': [staff, { seat: 'ana', what: 'moment' }],
	'seat.leave': [['participant', 'waiting'], {}],
	// A call for help made while someone was in reaches staff however late it arrives.
	'safety.help': [['participant', 'waiting', 'removed'], {}],
	'safety.wish': [['participant', 'waiting', 'removed'], { alert, wish: 'after' }],
	'safety.escalate': [system, { alert, level: 'co-facilitators' }],
	'safety.acknowledge': [[...staff, 'on-call'], { alert }],
	'safety.assess': [
		system,
		{ alerts: [alert], assessment: stayed, filing: 'filed', by: { id: 'maya', name: 'Maya', onCall: false } }
	],
	'seat.arrive': [system, { seat: 'ana' }],
	'seat.depart': [system, { seat: 'ana' }],
	'check-in.answer': [participant, { ...inCheckIn, field: 'mood', value: 3 }],
	'check-in.answer-for': [staff, { ...inCheckIn, seat: gil, field: 'mood', value: 3 }],
	'check-in.bring': [
		system,
		{ ...inCheckIn, seat: 'ana', said: { answers: { mood: { value: 3, at: 0 } }, keepWord: false, finished: false } }
	],
	'check-in.keep': [participant, { ...inCheckIn, keep: true }],
	'check-in.finish': [participant, inCheckIn],
	'check-in.reveal': [lead, inCheckIn],
	'check-in.show-again': [lead, inCheckIn],
	'check-in.hide': [lead, inCheckIn],
	'break.start': [lead, { block: 'pause', minutes: 10 }],
	'break.extend': [lead, { block: 'pause', minutes: 5 }],
	'break.end': [lead, { block: 'pause' }],
	'breathing.rate': [participant, { block: 'breathe', moment: 'before', value: 6 }],
	'breathing.start': [lead, { block: 'breathe', pattern: 'slow', rounds: 3 }],
	'breathing.stop': [lead, { block: 'breathe' }],
	'discussion.raise': [participant, { block: 'open' }],
	'discussion.lower': [participant, { block: 'open' }],
	'discussion.call': [lead, { block: 'open', seat: 'ana' }],
	'discussion.put-down': [lead, { block: 'open', seat: 'ana' }],
	'poll.answer': [participant, { block: 'poll', value: ['yes'] }],
	'poll.close': [lead, { block: 'poll', round: 1 }],
	'poll.reveal': [lead, { block: 'poll', round: 1 }],
	'poll.hide': [lead, { block: 'poll', round: 1 }],
	'poll.again': [lead, { block: 'poll', round: 1 }],
	'scale.answer': [participant, { block: 'scale', value: 4 }],
	'scale.close': [lead, { block: 'scale', round: 1 }],
	'scale.reveal': [lead, { block: 'scale', round: 1 }],
	'scale.hide': [lead, { block: 'scale', round: 1 }],
	'scale.again': [lead, { block: 'scale', round: 1 }],
	'words.answer': [participant, { block: 'words', value: ['calm'] }],
	'words.close': [lead, { block: 'words', round: 1 }],
	'words.reveal': [lead, { block: 'words', round: 1 }],
	'words.hide': [lead, { block: 'words', round: 1 }],
	'words.again': [lead, { block: 'words', round: 1 }],
	'words.approve': [lead, { block: 'words', round: 1, words: ['calm'], approved: true }],
	'ideas.answer': [participant, { block: 'ideas', value: ['one'] }],
	'ideas.close': [lead, { block: 'ideas', round: 1 }],
	'ideas.reveal': [lead, { block: 'ideas', round: 1 }],
	'ideas.hide': [lead, { block: 'ideas', round: 1 }],
	'ideas.again': [lead, { block: 'ideas', round: 1 }],
	'ideas.write': [participant, { block: 'ideas', text: 'A walk' }],
	'ideas.take-back': [participant, { block: 'ideas', id: 'one' }],
	'ideas.collect': [lead, { block: 'ideas' }],
	'ideas.approve': [lead, { block: 'ideas', ids: ['one'], approved: true }],
	'ideas.open': [lead, { block: 'ideas' }],
	'ranking.answer': [participant, { block: 'ranking', value: ['one', 'two'] }],
	'ranking.close': [lead, { block: 'ranking', round: 1 }],
	'ranking.reveal': [lead, { block: 'ranking', round: 1 }],
	'ranking.hide': [lead, { block: 'ranking', round: 1 }],
	'ranking.again': [lead, { block: 'ranking', round: 1 }],
	'round.build': [lead, { block: 'round', by: 'need', first: ['ana'], whom: 'everyone' }],
	'round.next': [lead, { block: 'round', from: null, to: 'ana' }],
	'round.back': [lead, { block: 'round', from: 'ana', to: 'ben' }],
	'round.extend': [lead, { block: 'round', seat: 'ana', minutes: 1 }],
	'round.front': [lead, { block: 'round', seat: 'ana' }],
	'round.remove': [lead, { block: 'round', seat: 'ana' }],
	'round.volunteer': [participant, { block: 'round', offered: true }],
	'round.pass': [participant, { block: 'round' }],
	'round.later': [participant, { block: 'round' }],
	'round.finish': [participant, { block: 'round' }],
	'pages.turn': [lead, { block: 'pages', page: 1 }],
	'role-play.volunteer': [participant, { block: 'play', part: 'asks' }],
	'role-play.step-back': [participant, { block: 'play' }],
	'role-play.assign': [lead, { block: 'play', part: 'asks', seat: 'ana' }],
	'role-play.begin': [lead, { block: 'play' }],
	'role-play.end': [lead, { block: 'play' }],
	'measure.answer': [participant, { block: 'measure', item: 'sleep', value: 1 }],
	'measure.finish': [participant, { block: 'measure' }],
	'closing.take-away': [participant, { block: 'closing', text: 'Breathe' }],
	'closing.propose': [lead, { block: 'closing', text: 'Walk once', seat: null }],
	'closing.reply': [participant, { block: 'closing', id: 'one', as: 'accepted', text: null }],
	'closing.feedback': [participant, { block: 'closing', answers: { pace: 'right' }, line: null }],
	'closing.collect': [lead, { block: 'closing' }],
	'worksheet.share': [participant, { ...inSkill, path: 'situation', as: 'named' }],
	'worksheet.hide': [lead, { ...inSkill, id: 'x' }],
	'worksheet.finish': [participant, inSkill],
	'worksheet.progress': [system, { ...inSkill, seat: 'ana', done: 1, of: 6, steps: [1] }],
	'worksheet.open-step': [lead, { ...inSkill, step: 2 }],
	'worksheet.assign': [lead, { ...inSkill, seats: ['ana'] }],
	'worksheet.pair': [lead, { ...inSkill, groups: [['ana', gil]] }],
	'worksheet.shuffle': [lead, { ...inSkill, seats: ['ana', gil] }],
	'worksheet.wall': [lead, { ...inSkill, path: 'next-step' }],
	'worksheet.offer': [participant, { ...inSkill, path: 'next-step', on: true }],
	'worksheet.approve': [lead, { ...inSkill, id: 'x', approved: true }],
	'worksheet.reveal': [lead, inSkill],
	'worksheet.cover': [lead, inSkill]
};

test('[R7] every command has a line here', () => {
	expect(Object.keys(expected).sort()).toEqual(Object.keys(commands).sort());
});

const pairs = Object.keys(expected).flatMap((type) => Object.keys(people).map((who) => [type, who] as const));

test.each(pairs)('[R7] %s from %s is taken or refused as the table says', (type, who) => {
	const [allowed, rest] = expected[type]!;
	const command = { type, ...rest } as RoomCommand;
	const decision = decide(scene.state, command, people[who]!, { now: scene.now, id: 'fresh' });
	const refused = !decision.ok && decision.code === 'not-yours';
	expect(refused).toBe(!allowed.includes(who));
});

test.each(Object.keys(expected))('[R7] %s takes its own shape and nothing more', (type) => {
	const { schema } = commands[type]!;
	const command = { type, ...expected[type]![1] };
	expect(schema.safeParse(command).success).toBe(true);
	expect(schema.safeParse({ ...command, by: 'maya' }).success).toBe(false);
	for (const key of Object.keys(expected[type]![1])) {
		const { [key as 'type']: _, ...lacking } = command;
		expect(schema.safeParse(lacking).success).toBe(false);
	}
});

test('[R7] a command that is not in the table does not exist, whatever it is called', () => {
	for (const type of [
		'session.delete',
		'constructor',
		'__proto__',
		'toString',
		'constructor.call',
		'check-in.peek',
		''
	]) {
		expect(commands[type]).toBeUndefined();
		expect(isForSystemOnly(type)).toBe(true);
		const decision = decide(scene.state, { type, block: 'checkin' } as RoomCommand, maya.by, { now: 0, id: 'x' });
		expect(decision).toEqual({ ok: false, code: 'not-yours' });
	}
});

test('[R7] a browser cannot send what only the server says', () => {
	const only = Object.keys(commands).filter(isForSystemOnly);
	expect(only.sort()).toEqual(
		Object.keys(expected)
			.filter((type) => expected[type]![0] === system)
			.sort()
	);
});

test('[R7] an id is never a word that every object already answers to', () => {
	const tries: [string, object][] = [
		['seat.admit', { seat: 'constructor', client: null }],
		['seat.admit', { seat: 'ben', client: '__proto__' }],
		['agenda.go', { block: 'toString' }],
		['check-in.finish', { block: 'constructor' }],
		['worksheet.hide', { ...inSkill, id: 'valueOf' }]
	];
	for (const [type, rest] of tries) expect(commands[type]!.schema.safeParse({ type, ...rest }).success).toBe(false);
});

test('[R7] whoever leads, the acting person is who signed in, not who the message names', () => {
	const step: Step & Act = { by: jonas.by, command: { type: 'lead.take', staff: 'maya' } as never };
	expect(commands['lead.take']!.schema.safeParse(step.command).success).toBe(false);
});
