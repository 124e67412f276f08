import { expect, test } from 'vitest';
import { refusals, type Refusal } from '#lib/domain/decision.ts';
import {
	ana,
	ben,
	checkingIn,
	cho,
	ended,
	given,
	jonas,
	live,
	maya,
	open,
	person,
	planned,
	server,
	type Act,
	type Step
} from '#tests/support/given.ts';

const question = { en: 'One word for today', es: 'Una palabra para hoy' };
const oneWord = { kind: 'words', question, most: 1, anonymous: 'room' };
/** The session has reached a block with this activity. */
function on(activity: object): Step[] {
	const block = { id: 'x', title: 'Together', minutes: 5, activity };
	return [live, maya.does('agenda.insert', { block, after: 'welcome' }), maya.does('agenda.go', { block: 'x' })];
}
const go = (block: string) => maya.does('agenda.go', { block });

/** Each refusal once, as the person who tried would describe it. */
const stories: [Refusal, string, Step[], Act][] = [
	['not-yours', 'Jonas presses Next while Maya leads', live, jonas.does('agenda.next')],
	['not-now', 'Next after the last block', [live, go('close')], maya.does('agenda.next')],
	['not-now', 'Back before the first block', live, maya.does('agenda.back')],
	['not-begun', 'Next while people still gather', open, maya.does('agenda.next')],
	[
		'too-late',
		'Next, pressed in a block that was left meanwhile',
		checkingIn,
		maya.does('agenda.next', { from: 'welcome' })
	],
	['not-begun', 'go somewhere while people still gather', open, go('skill')],
	['unknown', 'go to a block that was taken out meanwhile', live, go('gone')],
	[
		'unknown',
		'more time for a block that was taken out',
		live,
		maya.does('agenda.extend', { block: 'gone', minutes: 5 })
	],
	['unknown', 'skip a block that was taken out', live, maya.does('agenda.skip', { block: 'gone', skipped: true })],
	['not-begun', 'pause while people still gather', open, maya.does('timer.pause')],
	['over', 'pause after the end', ended, maya.does('timer.pause')],
	['not-open', 'start before the doors are open', planned, maya.does('session.start')],
	['no-block', 'start when every block is skipped', [open, skipAll()], maya.does('session.start')],
	['not-begun', 'end what has not begun', open, maya.does('session.end')],
	['not-now', 'go on with what has not ended', open, server.does('session.reopen')],
	['over', 'open the doors after the end', ended, maya.does('session.open')],
	['over', 'a line to everyone after the end', ended, maya.does('room.prompt', { text: 'Still there' })],
	['not-open', 'a line to everyone before the doors are open', planned, maya.does('room.prompt', { text: 'Soon' })],
	['begun', 'skip what is on already', live, maya.does('agenda.skip', { block: 'welcome', skipped: true })],
	['held', 'pause while everything is on hold', [live, maya.does('room.hold', { on: true })], maya.does('timer.pause')],
	[
		'taken',
		'let Ben in as Ana, who is in',
		[live, ana.joins, ben.asks],
		maya.does('seat.admit', { seat: 'ben', client: 'client-ana' })
	],
	[
		'full',
		'enter one more when every seat is taken',
		[live, crowd()],
		maya.does('seat.enter', { name: 'Zoe', client: null })
	],
	['not-in', 'ask Ben to leave, who is not in yet', [live, ben.asks], maya.does('seat.remove', { seat: 'ben' })],
	[
		'not-waiting',
		'decline Ana, whom Jonas has just let in',
		[live, ana.joins],
		maya.does('seat.decline', { seat: 'ana' })
	],
	[
		'has-alert',
		'discard a session in which Ana called for help',
		[open, ana.joins, ana.does('safety.help')],
		maya.does('session.discard')
	],
	[
		'nobody',
		'give the floor to the next while nobody is in',
		on({ kind: 'round', question, minutes: 2, namesAgreed: false }),
		maya.does('round.next', { block: 'x' })
	],
	['not-closed', 'ask the words again before they were counted', on(oneWord), maya.does('words.again', { block: 'x' })],
	[
		'none-approved',
		'show words of which none was approved',
		[
			...on(oneWord),
			...[ana, ben, cho].flatMap((it) => [it.joins, it.does('words.answer', { block: 'x', value: ['calm'] })]),
			maya.does('words.close', { block: 'x' })
		],
		maya.does('words.reveal', { block: 'x', round: 1 })
	],
	['too-few', 'reveal before three people are done', checkingIn, maya.does('check-in.reveal', { block: 'checkin' })],
	[
		'open-alert',
		'close the record while nobody has written down what came of Ana’s call',
		[live, ana.joins, ana.does('safety.help'), maya.does('session.end')],
		server.does('session.close')
	],
	['invalid', 'a mood of minus one', [checkingIn, ana.joins], moodOf(-1)],
	[
		'not-yours',
		'Ben answers from the waiting room',
		[checkingIn, ben.asks],
		ben.does('check-in.finish', { block: 'checkin' })
	]
];

function crowd(): Step[] {
	return Array.from({ length: 60 }, (_, i) => person(`p${i}`).asks);
}
function skipAll(): Step[] {
	return ['welcome', 'checkin', 'skill', 'close'].map((block) => maya.does('agenda.skip', { block, skipped: true }));
}
function moodOf(value: number): Act {
	return ana.does('check-in.answer', { block: 'checkin', field: 'mood', value });
}

test.each(stories)('[R6] %s: %s', (code, _, history, act) => given(history).when(act).refused(code));

test('[R6] each code that a rule can give is told above; the others are the server’s own', () => {
	const told = new Set(stories.map(([code]) => code));
	expect(refusals.filter((code) => !told.has(code))).toEqual([
		'stale',
		'not-enrolled',
		'gone',
		'slow-down',
		'unavailable',
		'reload'
	]);
});
