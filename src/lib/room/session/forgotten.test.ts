import { expect, test } from 'vitest';
import { after, ana, ended, given, live, maya, minutes, open, server, ten } from '#tests/support/given.ts';
import { shouldEnd } from './forgotten.ts';

/** The stories' session starts at ten and is planned for forty minutes. */
const over = ten + minutes(40);
const room = given(live).state.room;
const asks = server.does('session.ask-to-end');

test('a session left on is asked about after twenty quiet minutes past its planned end, and ends after three hours', () => {
	const at = (quiet: number) => shouldEnd(room, ten, over + minutes(quiet));
	expect([at(-40), at(0), at(19)]).toEqual([null, null, null]);
	expect([at(20), at(179)]).toEqual([
		{ do: 'ask', since: over },
		{ do: 'ask', since: over }
	]);
	expect(at(180)).toEqual({ do: 'end', since: over });
});

test('while anybody does something it is not forgotten', () => {
	const acted = over + minutes(170);
	expect(shouldEnd(room, acted, over + minutes(180))).toBeNull();
	expect(shouldEnd(room, acted, acted + minutes(20))).toEqual({ do: 'ask', since: acted });
	expect(shouldEnd(room, null, over + minutes(20))).toMatchObject({ do: 'ask' });
});

test('only what is live can be forgotten', () => {
	for (const it of [open, ended]) expect(shouldEnd(given(it).state.room, ten, over + minutes(999))).toBeNull();
});

test('[R2] staff are asked once, and the room hears nothing of it', () => {
	given(live, after(60))
		.when(asks)
		.emits({ staff: [{ type: 'session.asked-to-end', at: ten + minutes(60) }] });
	given(live, asks).when(asks).changesNothing();
	given(live, asks)
		.when(maya.does('session.stay'))
		.emits({ staff: [{ type: 'session.stayed' }] });
	given(live).when(maya.does('session.stay')).changesNothing();
	expect(given(live, asks, maya.does('agenda.next')).state.staff.askedToEnd).toBeNull();
	given(ended).when(asks).refused('over');
});

test('what ends by itself ended when it was over, and says that nobody ended it', () => {
	const scene = given(live, ana.joins, after(240));
	scene.when(server.does('session.lapse', { at: over })).emits({
		room: [{ type: 'session.ended', at: over, by: 'system' }],
		staff: [{ type: 'agenda.spanned', block: null, at: over }]
	});
	const { state } = given(live, after(240), server.does('session.lapse', { at: over }));
	expect(state.room).toMatchObject({ status: 'ended', endedAt: over, lapsed: true });
	expect(given(live, maya.does('session.end')).state.room.lapsed).toBe(false);
	given(live, after(1))
		.when(server.does('session.lapse', { at: over }))
		.emits(
			expect.objectContaining({
				room: [{ type: 'session.ended', at: ten + minutes(1), by: 'system' }]
			})
		);
	given(open)
		.when(server.does('session.lapse', { at: over }))
		.refused('not-begun');
});
