import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { tableInBlock, type CommandOf, type Fold } from '#lib/domain/brick.ts';
import { happened, refuse, toRoom, toSeat, type By, type Decision } from '#lib/domain/decision.ts';
import { activity, type ActivityView } from './activity.ts';
import { factIn, type Facts } from './facts.ts';
import { commands as table } from '#lib/room/commands.ts';
import { ana, ben, given, maya, server } from '#tests/support/given.ts';
import { sentencesOf } from '#tests/support/noted.ts';
import { kinds } from './kinds.ts';
import { activities } from './rules.ts';

/** An activity the product doesn't have: people ring a bell, and everyone sees how many times it rang. */
type BellSlices = { room: { rings: number }; staff: null; seat: { rang: boolean } };
type BellEvents = {
	room: { type: 'bell.counted'; block: string; rings: number };
	staff: never;
	seat: { type: 'bell.rang'; block: string };
};
const initial: BellSlices = { room: { rings: 0 }, staff: null, seat: { rang: false } };
const fold: Fold<BellSlices, BellEvents> = {
	room: (_, { rings }) => ({ rings }),
	staff: (slice) => slice,
	seat: () => ({ rang: true })
};
const config = z.strictObject({ kind: z.literal('bell') });
const commands = tableInBlock({ 'bell.ring': ['participant', {}] });
const facts: Facts<z.output<typeof config>, BellSlices, BellEvents, { kind: 'bell-rang' }> = {
	person: ({ block, seats }) =>
		seats.some(({ slice }) => slice.rang) ? [factIn(block, 'rang', null, { kind: 'bell-rang' })] : [],
	told: {
		'bell-rang': {
			...{ place: 'observed', group: 'attendance', say: (_, { name }) => `${name} rang the bell.` },
			lines: () => [{ label: 'Bell', value: 'Rang' }]
		}
	}
};
type View = ActivityView<z.output<typeof config>, BellSlices>;

function decide(view: View, { block }: CommandOf<typeof commands>, by: By): Decision<BellEvents> {
	if (by.as !== 'seat') return refuse('not-yours');
	return happened(
		toSeat(by.seat, { type: 'bell.rang', block }),
		toRoom({ type: 'bell.counted', block, rings: view.room.rings + 1 })
	);
}

test('a new activity is its folder and one line in each of two lists: the room plans it, checks it, runs it and shows it, and a note tells of it', () => {
	activities.bell = activity({ kind: 'bell', config, commands, initial, fold, decide, facts });
	kinds.bell = {
		kind: 'bell',
		initial,
		fold,
		offer: () => Promise.reject(new Error('no plan in this story'))
	};
	// The room's table was built from the list before this story.
	Object.assign(table, activities.bell.commands);
	onTestFinished(() => {
		delete activities.bell;
		delete kinds.bell;
		delete table['bell.ring'];
	});
	const blocks = [{ id: 'chime', title: 'Chime', minutes: 5, activity: { kind: 'bell' } }];
	const plan = { title: 'Skills', group: 'Tuesday', plannedMinutes: 30, blocks };
	const ringing = given(
		server.does('session.plan', plan),
		...[maya.arrives, maya.does('session.open'), maya.does('session.start'), ana.joins],
		ana.does('bell.ring', { block: 'chime' })
	);
	expect(ringing.state.room.activities).toEqual({ chime: { rings: 1 } });
	expect(ringing.state.seats.ana!.activities).toEqual({ chime: { rang: true } });
	expect(sentencesOf(ringing.state, ana)).toEqual(['Ana rang the bell.']);
	expect(sentencesOf(ringing.state, ben)).toEqual([]);
	ringing.when(maya.does('bell.ring', { block: 'chime' })).refused('not-yours');
	ringing.when(ben.does('bell.ring', { block: 'chime' })).refused('not-yours');
	expect(() => ringing.when(ana.does('bell.ring', { block: 'chime', loud: true }))).toThrow(/loud/);
});
