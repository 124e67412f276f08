import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { shownRoom } from '#lib/room/agenda/shown.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { LiveRoom } from './room.svelte.ts';

/** What Node lacks compared with a browser: a cookie sent with the socket, and page visibility. */
let cookie = '';
vi.mock('socket.io-client', async (load) => {
	const real = await load<typeof import('socket.io-client')>();
	return { ...real, io: (options: object) => real.io({ ...options, extraHeaders: { cookie } }) };
});
vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
vi.stubGlobal('addEventListener', () => {});

let world: LiveWorld;
let maya: Staff;
const open: LiveRoom[] = [];

beforeAll(async () => {
	world = await LiveWorld.open();
	vi.stubGlobal('location', new URL(world.url));
	maya = await world.staff('Maya Ellison');
	await world.group(maya);
});
afterEach(() => open.splice(0).forEach((live) => live.close()));
afterAll(async () => {
	vi.unstubAllGlobals();
	await world.close();
});

async function display(session: number): Promise<LiveRoom> {
	const code = (await sessions.codes(session))!.displayCode;
	cookie = await world.displayCookie(session, code);
	const { snapshot, now } = await world.app.rooms.view(session, { as: 'display' });
	const live = new LiveRoom({ as: { as: 'display', code }, now, snapshot });
	open.push(live);
	live.connect();
	await vi.waitFor(() => expect(live.link).toBe('live'));
	return live;
}
const truth = async (session: number) => shownRoom(await world.app.rooms.state(session));

test('[R5] a display follows the room as it is', async () => {
	const { session } = await world.live(maya, ['Ana', 'Ben']);
	const live = await display(session);
	await world.say(session, maya, { type: 'room.prompt', text: 'Take your time' });
	await vi.waitFor(() => expect(live.room?.prompt).toBe('Take your time'));
	expect(live.room).toEqual(await truth(session));
});

test('[R3] whoever missed a frame asks for what is lacking, and is as the room is', async () => {
	const { session } = await world.live(maya, ['Ana']);
	const live = await display(session);
	const before = live.snapshot;
	await world.say(session, maya, { type: 'agenda.next' });
	await vi.waitFor(() => expect(live.room?.current).toBe('sheet'));
	live.snapshot = before;
	await world.say(session, maya, { type: 'room.prompt', text: 'Still here' });
	await vi.waitFor(() => expect(live.room?.prompt).toBe('Still here'));
	expect(live.room).toEqual(await truth(session));
});

test('a display that was cut off comes back by itself and has caught up', async () => {
	const { session } = await world.live(maya, ['Ana']);
	const live = await display(session);
	world.app.gateway!.io.disconnectSockets(true);
	await vi.waitFor(() => expect(live.link).toBe('lost'));
	await world.say(session, maya, { type: 'agenda.next' });
	await vi.waitFor(() => expect(live.link).toBe('live'), { timeout: 8000 });
	expect(live.room).toEqual(await truth(session));
});

test('[R6] a display that asks for more than looking hears why not, and nothing is tried again', async () => {
	const { session } = await world.live(maya, ['Ana']);
	const live = await display(session);
	expect(await live.send({ type: 'agenda.next', from: 'in' })).toEqual({ ok: false, code: 'not-yours' });
	expect(live.saveState).toBe('refused');
	expect(live.refused).toEqual({ command: { type: 'agenda.next', from: 'in' }, code: 'not-yours' });
	expect(live.pending).toEqual([]);
});

test('[R7] a wrong code ends it: nobody knocks for ever', async () => {
	const live = new LiveRoom({ as: { as: 'display', code: 'ZZZZZZ' }, now: 0 });
	open.push(live);
	live.connect();
	await vi.waitFor(() => expect(live.goodbye).toBe('not-allowed'));
	expect(live.link).toBe('lost');
});

test('[R4] between an answer and its frame the page goes on showing what was said', async () => {
	vi.useFakeTimers();
	const live = new LiveRoom({ as: { as: 'seat', session: 1 }, now: 0 });
	const word = { type: 'check-in.answer', block: 'in', field: 'word', value: 'calm' } as const;
	void live.send(word);
	await live.outbox.drain(async () => ({ ok: true, seq: 7 }));
	expect(live.pending).toEqual([]);
	expect(live.said.map(({ command }) => command)).toEqual([word]);
	vi.runAllTimers();
	expect(live.said).toEqual([]);
	vi.useRealTimers();
});
