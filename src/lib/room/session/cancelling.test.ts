import { expect, test } from 'vitest';
import { ana, ended, given, live, maya, open, planned, server } from '#tests/support/given.ts';

const cancelled = [planned, server.does('session.cancel')];

test('a session that is cancelled before it starts can be restored', () => {
	expect(given(...cancelled).state.room.status).toBe('cancelled');
	expect(given(...cancelled, server.does('session.restore')).state.room.status).toBe('planned');
	given(...cancelled)
		.when(server.does('session.cancel'))
		.changesNothing();
});

test('while it is cancelled its doors stay shut, and nobody discards it', () => {
	given(...cancelled, maya.arrives)
		.when(maya.does('session.open'))
		.refused('over');
	given(...cancelled, maya.arrives)
		.when(maya.does('session.discard'))
		.refused('over');
});

test('what has started is held: it is not cancelled, moved or restored', () => {
	given(live).when(server.does('session.cancel')).refused('begun');
	given(ended).when(server.does('session.cancel')).refused('over');
	given(live).when(server.does('session.restore')).refused('not-now');
	const change = { title: 'Skills', plannedMinutes: 50, shift: 0 };
	given(live).when(server.does('session.change', change)).refused('begun');
	given(ended).when(server.does('session.change', change)).refused('over');
});

test('[R2] whoever waits at the door learns that the group does not meet', () => {
	const { state } = given(open, ana.asks, server.does('session.cancel'));
	expect(state.seats.ana).toMatchObject({ lobby: 'cancelled', status: 'left' });
});

test('a session that is moved takes the fixed times of its plan along, and an open editor sees another edition', () => {
	const { state } = given(planned);
	const at = state.room.plannedMinutes;
	const moved = given(
		planned,
		server.does('session.change', { title: 'Family', plannedMinutes: at, shift: 3_600_000 })
	);
	expect(moved.state.room).toMatchObject({ title: 'Family', edition: state.room.edition + 1 });
	expect(
		given(planned, server.does('session.change', { title: 'Family', plannedMinutes: 60, shift: 0 })).state.room
	).toMatchObject({
		...{ title: 'Family', plannedMinutes: 60, edition: state.room.edition }
	});
});
