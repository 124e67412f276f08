import { expect, test } from 'vitest';
import { refusals, type Refusal } from '#lib/domain/decision.ts';
import {
	ana,
	ben,
	checkingIn,
	ended,
	given,
	jonas,
	live,
	maya,
	open,
	planned,
	server,
	type Act,
	type Step
} from '#tests/support/given.ts';

const go = (block: string) => maya.does('agenda.go', { block });

/** Why not, once each, as whoever tried would put it. */
const stories: [Refusal, string, Step[], Act][] = [
	['not-yours', 'Jonas presses Next while Maya leads', live, jonas.does('agenda.next')],
	['not-now', 'Next after the last block', [live, go('close')], maya.does('agenda.next')],
	['not-now', 'Back before the first block', live, maya.does('agenda.back')],
	['not-now', 'Next while people still gather', open, maya.does('agenda.next')],
	[
		'too-late',
		'Next, pressed in a block that was left meanwhile',
		checkingIn,
		maya.does('agenda.next', { from: 'welcome' })
	],
	['not-now', 'go somewhere while people still gather', open, go('skill')],
	['unknown', 'go to a block that was taken out meanwhile', live, go('gone')],
	[
		'unknown',
		'more time for a block that was taken out',
		live,
		maya.does('agenda.extend', { block: 'gone', minutes: 5 })
	],
	['unknown', 'skip a block that was taken out', live, maya.does('agenda.skip', { block: 'gone', skipped: true })],
	['not-now', 'pause while people still gather', open, maya.does('timer.pause')],
	['not-now', 'pause after the end', ended, maya.does('timer.pause')],
	['not-now', 'start before the doors are open', planned, maya.does('session.start')],
	['not-now', 'start when every block is skipped', [open, skipAll()], maya.does('session.start')],
	['not-now', 'end what has not begun', open, maya.does('session.end')],
	['not-now', 'go on with what has not ended', open, server.does('session.reopen')],
	['too-late', 'open the doors after the end', ended, maya.does('session.open')],
	['not-now', 'a line to everyone after the end', ended, maya.does('room.prompt', { text: 'Still there' })],
	['not-now', 'a line to everyone before the doors are open', planned, maya.does('room.prompt', { text: 'Soon' })],
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

function skipAll(): Step[] {
	return ['welcome', 'checkin', 'skill', 'close'].map((block) => maya.does('agenda.skip', { block, skipped: true }));
}
function moodOf(value: number): Act {
	return ana.does('check-in.answer', { block: 'checkin', field: 'mood', value });
}

test.each(stories)('[R6] %s: %s', (code, _, history, act) => given(history).when(act).refused(code));

test('[R6] each code that a rule can give is told above; the others are the server’s own', () => {
	const told = new Set(stories.map(([code]) => code));
	expect(refusals.filter((code) => !told.has(code))).toEqual(['stale', 'gone', 'slow-down', 'unavailable', 'reload']);
});
