import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '#tests/support/person.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';

let world: LiveWorld;
let maya: Staff;
beforeAll(async () => {
	world = await LiveWorld.open();
	maya = await world.staff('Maya Lindahl');
	await world.group(maya);
});
afterAll(() => world.close());

/** How often a heartbeat of this console, half a minute after the last, counted as its person's activity. */
async function counted(console: Person): Promise<number> {
	const touched = vi.spyOn(world.app.auth, 'touch');
	for (const { data } of world.app.gateway!.io.sockets.sockets.values())
		(data as { touchedAt: number }).touchedAt -= 31_000;
	await console.socket.emitWithAck('ping');
	// What it counts as is found out after the reply; a heartbeat that comes later is answered later.
	await console.socket.emitWithAck('ping');
	const { length } = touched.mock.calls;
	touched.mockRestore();
	return length;
}

test('a console counts as activity from the lobby to the end, and neither before nor after', async () => {
	const session = await world.plan(maya);
	const console = await world.console(session, maya);
	expect(await counted(console)).toBe(0);
	await world.say(session, maya, { type: 'session.open' });
	expect(await counted(console)).toBe(1);
	await world.say(session, maya, { type: 'session.start' });
	expect(await counted(console)).toBe(1);
	await world.say(session, maya, { type: 'session.end' });
	expect(await counted(console)).toBe(0);
	console.close();
});

test('a console that connects again is nobody at work', async () => {
	const session = await world.plan(maya);
	const seen = async () => (await world.app.auth.logins(maya.by.id))[0]!.lastSeenAt;
	const before = await seen();
	const { store } = world.app;
	await store.write((tx) => [tx.update(store.t.authSession).set({ lastSeenAt: before - 120_000 })]);
	const console = await world.console(session, maya);
	expect(await seen()).toBe(before - 120_000);
	console.close();
});

test('[R7] a console behind its cover goes on; one whose login is ended on the account page is closed at once', async () => {
	const session = await world.plan(maya);
	const console = await world.console(session, maya);
	await world.app.auth.cover(maya.authSession);
	await world.say(session, maya, { type: 'session.open' });
	await console.until('the doors opening', ({ seen }) => seen.room?.status === 'lobby');
	const again = await world.console(session, maya);
	await world.app.auth.endLogin(maya.by.id, maya.authSession);
	for (const one of [console, again])
		await one.until('being sent away', ({ goodbye }) => goodbye === 'signed-out', 2_000);
});
