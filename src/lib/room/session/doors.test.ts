import { expect, test } from 'vitest';
import {
	after,
	ana,
	ben,
	cho,
	ended,
	given,
	jonas,
	live,
	maya,
	minutes,
	open,
	planned,
	ten
} from '#tests/support/given.ts';

const shuts = maya.does('session.shut');
const opens = maya.does('session.open');
const discards = maya.does('session.discard');

test('[R2] doors closed before the start: whoever is in waits again as who they were, and each of them is told', () => {
	given(open, ana.joins, ben.asks, after(1))
		.when(shuts)
		.emits({
			staff: [
				{ type: 'seat.departed', seat: 'ana', at: ten + minutes(1) },
				{ type: 'seat.returned', seat: 'ana' }
			],
			room: [{ type: 'seat.counted', here: 0 }, { type: 'session.shut' }],
			'seat:ana': [
				{ type: 'seat.moved', status: 'waiting' },
				{ type: 'session.announced', lobby: 'shut' }
			],
			'seat:ben': [{ type: 'session.announced', lobby: 'shut' }]
		});
	const { state } = given(open, ana.joins, ben.asks, shuts);
	expect(state.room).toMatchObject({ status: 'planned', here: 0 });
	expect(state.staff.seats).toMatchObject({
		ana: { status: 'waiting', client: 'client-ana' },
		ben: { status: 'waiting' }
	});
	expect(state.seats.ana).toMatchObject({ status: 'waiting', lobby: 'shut' });
	given(open, shuts).when(cho.asks).refused('not-now');
});

test('opened again, the same people wait on the same phones, and the lead stays with who had it', () => {
	given(open, ana.joins, shuts)
		.when(opens)
		.emits({ room: [{ type: 'session.opened' }], 'seat:ana': [{ type: 'session.announced', lobby: 'open' }] });
	const { state } = given(
		open,
		ana.joins,
		shuts,
		opens,
		maya.does('seat.admit', { seat: 'ana', client: 'client-ana' })
	);
	expect(state.seats.ana).toMatchObject({ status: 'admitted', lobby: 'open' });
	expect(state.staff.lead).toBe('maya');
	given(open, jonas.arrives, shuts).when(jonas.does('session.shut')).refused('not-yours');
});

test('doors cannot be closed on a session that has started', () => {
	given(live).when(shuts).refused('begun');
	given(ended).when(shuts).refused('over');
	given(planned).when(shuts).changesNothing();
	given(open, shuts, shuts).when(maya.does('session.start')).refused('not-open');
});

test('[R2] a session opened by mistake is discarded: nobody is in it any more, and each of them is told why', () => {
	given(open, ana.joins, ben.asks)
		.when(discards)
		.emits({
			staff: [
				{ type: 'seat.departed', seat: 'ana', at: ten },
				{ type: 'seat.gone', seat: 'ana' },
				{ type: 'seat.gone', seat: 'ben' }
			],
			room: [{ type: 'seat.counted', here: 0 }, { type: 'session.discarded' }],
			'seat:ana': [
				{ type: 'session.announced', lobby: 'discarded' },
				{ type: 'seat.moved', status: 'left' }
			],
			'seat:ben': [
				{ type: 'session.announced', lobby: 'discarded' },
				{ type: 'seat.moved', status: 'left' }
			]
		});
	given(planned)
		.when(discards)
		.emits({ room: [{ type: 'session.discarded' }] });
	given(open, shuts, discards).when(opens).refused('over');
	given(open, discards).when(discards).changesNothing();
	given(open, discards).when(ana.asks).refused('not-now');
	given(open, discards)
		.when(maya.does('agenda.extend', { block: 'skill', minutes: 5 }))
		.refused('over');
});

test('what has started is part of the record, and so is a call for help from before the start', () => {
	given(live).when(discards).refused('begun');
	given(ended).when(discards).refused('over');
	given(open, ana.joins, ana.does('safety.help')).when(discards).refused('has-alert');
	given(open, jonas.arrives).when(jonas.does('session.discard')).refused('not-yours');
});
