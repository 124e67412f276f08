import { expect, test } from 'vitest';
import {
	ana,
	after,
	ben,
	ended,
	given,
	jonas,
	live,
	maya,
	minutes,
	open,
	planned,
	server,
	ten
} from '#tests/support/given.ts';

test('a session goes from planned to closed, one step at a time', () => {
	const status = (...steps: Parameters<typeof given>) => given(...steps).state.room.status;
	expect(status()).toBe('planned');
	expect(status(planned)).toBe('planned');
	expect(status(open)).toBe('lobby');
	expect(status(live)).toBe('live');
	expect(status(ended)).toBe('ended');
	expect(status(ended, server.does('session.close'))).toBe('closed');
});

test('[R2] opening the doors tells everyone who leads, and staff which login that is', () => {
	given(planned, maya.arrives)
		.when(maya.does('session.open'))
		.emits({
			room: [{ type: 'session.opened' }, { type: 'lead.changed', name: 'Maya', here: true }],
			staff: [{ type: 'lead.taken', staff: 'maya', name: 'Maya' }]
		});
});

test('starting puts the first block on, with its time', () => {
	given(open)
		.when(maya.does('session.start'))
		.emits({
			room: [
				{ type: 'session.started', at: ten },
				{
					type: 'agenda.moved',
					block: 'welcome',
					clock: { startedAt: ten, length: minutes(5), pausedAt: null, paused: 0 }
				}
			],
			staff: [{ type: 'agenda.spanned', block: 'welcome', at: ten }]
		});
});

test('a first block that is skipped is not where it starts', () => {
	const { state } = given(
		open,
		maya.does('agenda.skip', { block: 'welcome', skipped: true }),
		maya.does('session.start')
	);
	expect(state.room.current).toBe('checkin');
});

test('ending stops the clock, takes the line to everyone down and closes the span of the block', () => {
	const { state } = given(
		live,
		maya.does('room.prompt', { text: 'Pick a colour.' }),
		after(3),
		maya.does('session.end')
	);
	expect(state.room).toMatchObject({ status: 'ended', endedAt: ten + minutes(3), clock: null, prompt: null });
	expect(state.staff.spans).toEqual([{ block: 'welcome', from: ten, to: ten + minutes(3) }]);
});

test('a session ended by mistake goes on where it was', () => {
	const { state } = given(live, maya.does('agenda.next'), maya.does('session.end'), server.does('session.reopen'));
	expect(state.room).toMatchObject({ status: 'live', current: 'checkin', endedAt: null, startedAt: ten });
	expect(state.staff.spans.at(-1)).toMatchObject({ block: 'checkin', to: null });
});

test('a session is planned once', () => {
	given(planned)
		.when(planned[0] as never)
		.refused('not-now');
});

test('repeating a step that is already done is accepted and tells nobody', () => {
	given(open).when(maya.does('session.open')).changesNothing();
	given(live).when(maya.does('session.start')).changesNothing();
	given(live).when(server.does('session.reopen')).changesNothing();
	given(ended).when(maya.does('session.end')).changesNothing();
	given(ended, server.does('session.close')).when(server.does('session.close')).changesNothing();
	const prompt = maya.does('room.prompt', { text: 'Pick a colour.' });
	given(live, prompt).when(prompt).changesNothing();
});

test('no seat is asked for before the doors are open or after the end', () => {
	given(planned).when(ana.asks).refused('not-now');
	given(ended).when(ana.asks).refused('not-now');
	given(open)
		.when(ana.asks, ben.asks)
		.emits({
			staff: [{ type: 'seat.asked', seat: 'ben', name: 'Ben', locale: 'en', at: ten }],
			'seat:ben': [
				{ type: 'seat.welcomed', name: 'Ben' },
				{ type: 'seat.noticed', on: true }
			]
		});
});

test('any facilitator of the group may start while nobody leads, and only until somebody does', () => {
	given(planned)
		.when(jonas.does('session.open'))
		.emits({
			room: [{ type: 'session.opened' }, { type: 'lead.changed', name: 'Jonas', here: true }],
			staff: [{ type: 'lead.taken', staff: 'jonas', name: 'Jonas' }]
		});
	given(open).when(jonas.does('session.start')).refused('not-yours');
});

test('when the code was changed, whoever shows it asks for it again; no code is in the log', () => {
	const recode = server.does('session.recode');
	given(open)
		.when(recode)
		.emits({ room: [{ type: 'session.recoded' }] });
	expect(given(planned, recode, recode).state.room.recoded).toBe(2);
	given(ended).when(recode).refused('too-late');
	given(ended, server.does('session.close')).when(recode).refused('too-late');
});
