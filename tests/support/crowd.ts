import type { By } from '#lib/domain/decision.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import type { RoomState } from '#lib/room/state.ts';
import { readConfig } from '#lib/server/config.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { startApp } from '#lib/server/start.ts';
import { sightIn } from './given.ts';
import { pressed } from './pressed.ts';
import type { World } from './world.ts';

export const crowd = ['Ana', 'Benito', 'Cho', 'Dee', 'Elena', 'Farid', 'Gus', 'Hana', 'Ines', 'Jo'];

type Room = {
	say: (by: By, command: { type: string; [key: string]: unknown }) => Promise<void>;
	state: () => Promise<RoomState>;
	lead: By;
	/** In the order of their names. */
	seats: string[];
};

/** Ten people in a session that Maya has started, without phones, so that they stay without a browser each. `next` is what happens then. */
export async function tenPeople(
	{ dataDir, session, staff: { maya } }: World,
	next: (room: Room) => Promise<void>
): Promise<void> {
	const app = await startApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }));
	const lead: By = { as: 'staff', id: maya.id, name: maya.name };
	const state = () => app.rooms.state(session);
	const say: Room['say'] = async (by, command) => {
		const before = await state();
		const aimed = pressed(command, () => sightIn(before, command)) as RoomCommand;
		const reply = await app.rooms.execute(session, by, randomId(), aimed);
		if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
	};
	await say(lead, { type: 'session.open' });
	for (const name of crowd) await say(lead, { type: 'seat.enter', name, client: null });
	await say(lead, { type: 'session.start' });
	const { staff } = await state();
	const seats = crowd.map((name) => Object.keys(staff.seats).find((seat) => staff.seats[seat]!.name === name)!);
	await next({ say, state, lead, seats });
	await app.stop();
}
