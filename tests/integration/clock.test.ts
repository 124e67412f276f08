import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { presenceOf } from '#lib/domain/attendance.ts';
import { noticeSetBack } from '#lib/server/live/clock-watch.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';

/** The server's clock is corrected while a session is on. */
let world: LiveWorld;
let maria: Staff;
const hour = 3_600_000;
const right = Date.now;
let wrong = 0;

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	vi.spyOn(Date, 'now').mockImplementation(() => right() + wrong);
});
afterEach(() => {
	wrong = 0;
});
afterAll(async () => {
	vi.restoreAllMocks();
	await world.close();
});

test('[R8] set back an hour, nobody is a no-show: order and minutes follow the log', async () => {
	wrong = 0;
	const { session, seats } = await world.live(maria, ['Ana', 'Ben']);
	const phones = await Promise.all(seats.map((seat) => world.phone(seat)));
	const console = await world.console(session, maria);
	await console.until('both here', ({ seen }) => seen.room?.here === 2);
	const before = (await world.app.rooms.view(session, { as: 'display' })).now;
	wrong = -hour;
	const welcome = await console.hello();
	expect(welcome.ok && welcome.now).toBeGreaterThanOrEqual(before);
	await world.say(session, maria, { type: 'agenda.next' });
	await world.say(session, maria, { type: 'session.end' });
	const { room, staff } = await world.app.rooms.state(session);
	const { startedAt, endedAt } = room;
	expect(endedAt).toBeGreaterThanOrEqual(startedAt!);
	for (const span of staff.spans) expect(span.to).toBeGreaterThanOrEqual(span.from);
	for (const { seat } of seats) {
		const [visit] = staff.seats[seat]!.visits;
		expect(visit!.from).toBeGreaterThanOrEqual(before - 60_000);
		// Long enough that somebody who is in it counts as there.
		const meeting = {
			plannedStart: startedAt!,
			startedAt: startedAt!,
			endedAt: Math.max(endedAt!, visit!.from + 10 * 60_000)
		};
		expect(presenceOf(staff.seats[seat]!.visits, meeting).status).not.toBe('no-show');
	}
	for (const person of [console, ...phones]) person.close();
});

test('[R2] that it was set back is in the log and told to staff alone, once', async () => {
	const { session, seats } = await world.live(maria, ['Ana']);
	const [console, phone] = [await world.console(session, maria), await world.phone(seats[0]!)];
	await noticeSetBack(world.app);
	expect((await world.app.rooms.state(session)).staff.clockSetBack).toBe(0);
	wrong = -hour;
	await noticeSetBack(world.app);
	await noticeSetBack(world.app);
	await console.until('the notice', ({ seen }) => seen.staff!.clockSetBack > 0);
	const { clockSetBack } = (await world.app.rooms.state(session)).staff;
	expect(Math.abs(clockSetBack - hour)).toBeLessThan(5_000);
	expect(phone.text()).not.toContain('set-back');
	for (const person of [console, phone]) person.close();
});

test('set back while the server was down: what happened is not to come, and staff are told when it is up', async () => {
	const { session } = await world.live(maria, ['Ana']);
	const { startedAt } = (await world.app.rooms.state(session)).room;
	await world.close(false);
	wrong = -hour;
	world = await LiveWorld.open({}, world.dataDir);
	expect((await world.app.rooms.view(session, { as: 'display' })).now).toBeGreaterThanOrEqual(startedAt!);
	await noticeSetBack(world.app);
	await noticeSetBack(world.app);
	const { clockSetBack } = (await world.app.rooms.state(session)).staff;
	expect(Math.abs(clockSetBack - hour)).toBeLessThan(60_000);
});
