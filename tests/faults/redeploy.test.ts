import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { Stubborn } from './stubborn.ts';

let lead: Staff;
let session: number;
let seats: SeatOf[];
let server: RunningServer;

beforeAll(async () => {
	const world = await LiveWorld.open();
	lead = await world.staff('Maria Lindqvist');
	await world.group(lead);
	({ session, seats } = await world.live(lead, ['Ana', 'Ben', 'Cho', 'Dee', 'Eli']));
	await world.say(session, lead, { type: 'agenda.next' });
	await world.close(false);
	server = await startServer({ dataDir: world.dataDir, env: { COMMANDS_PER_SECOND: '1000', LOG_LEVEL: 'error' } });
});
afterAll(() => server?.stop());

test('[R1] a server that is asked to stop while people work ends within five seconds, and the next one has everything', async () => {
	const people = seats.map(({ cookie }) => new Stubborn(server.origin, { as: 'seat', session }, cookie));
	const work = people.map((person, i) => person.answers(i));
	for (let i = 0; i < 3; i += 1) {
		const had = people.reduce((sum, person) => sum + person.acked.size, 0);
		await until(() => people.reduce((sum, person) => sum + person.acked.size, 0) > had + 50);
		const from = Date.now();
		expect(await server.stop()).toBe(0);
		expect(Date.now() - from).toBeLessThan(5_000);
		server = await server.restart();
	}
	people.forEach((person) => person.finish());
	await Promise.all(work);
	await Promise.all(people.map((person) => person.settle()));
	for (const person of people) {
		expect(person.acked.size).toBeGreaterThan(0);
		person.close();
	}
}, 90_000);

async function until(holds: () => boolean) {
	while (!holds()) await new Promise((later) => setTimeout(later, 10));
}
