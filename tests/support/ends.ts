import { LiveWorld, type SeatOf, type Staff } from './live.ts';
import type { Person } from './person.ts';
import type { Block } from '#lib/room/agenda/block.ts';

export type Four = {
	world: LiveWorld;
	session: number;
	maria: Staff;
	seats: SeatOf[];
	console: Person;
	/** Ana, Ben and Cho. */
	phones: [Person, Person, Person];
	screen: Person;
	/** Each part as a viewer has it in the one block. */
	room(of: Person): unknown;
	close(): Promise<void>;
};

/** Maria leads one block, `on`, with Ana, Ben and Cho on their phones and the display on the wall: real sockets throughout. */
export async function fourEnds(activity: Block['activity']): Promise<Four> {
	const world = await LiveWorld.open();
	const maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const plan: Block[] = [{ id: 'on', title: 'Together', minutes: 20, activity }];
	const { session, seats } = await world.live(maria, ['Ana', 'Ben', 'Cho'], plan);
	const [ana, ben, cho] = await Promise.all(seats.map((seat) => world.phone(seat)));
	const [console, screen] = await Promise.all([world.console(session, maria), world.display(session)]);
	return {
		...{ world, session, maria, seats, console, screen, phones: [ana!, ben!, cho!] },
		room: (of) => of.seen.room?.activities.on,
		close: async () => {
			for (const person of [console, screen, ana!, ben!, cho!]) person.close();
			await world.close();
		}
	};
}

/** The same eyes, opened only now, see the same (R5). */
export async function late({ world, session, maria, seats }: Four, who: 'console' | 'screen' | number) {
	const person = await (who === 'console'
		? world.console(session, maria)
		: who === 'screen'
			? world.display(session)
			: world.phone(seats[who]!));
	const { seen } = person;
	person.close();
	return seen;
}
