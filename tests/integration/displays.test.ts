import { afterAll, beforeAll, expect, test } from 'vitest';
import * as sessions from '#lib/server/programs/sessions.ts';
import { displayCookie, displayIn, pairDisplay, passOf } from '#lib/server/live/displays.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
let session: number;
let code: string;
let console: Person;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria');
	await world.group(maria);
	({ session } = await world.live(maria, ['Ana']));
	code = (await sessions.codes(session))!.displayCode;
	console = await world.console(session, maria);
});
afterAll(async () => {
	console?.close();
	await world?.close();
});

const connect = (token?: string) =>
	Person.connect(world.url, { as: 'display', code }, token && `${displayCookie().name}=${token}`);
const displays = () => console.seen.staff!.displays;

test('[R7] a display with the code alone shows nothing, and staff alone learn that it asks', async () => {
	const { value: token } = displayCookie();
	await expect(connect()).rejects.toThrow('not-yours');
	await expect(connect(token)).rejects.toThrow('not-yours');
	for (const pass of ['', 'x', passOf('BCDFGHJK'), `${passOf(code)}x`])
		expect(await pairDisplay(session, code, token, pass)).toMatchObject({ ok: true });
	await console.until('the question', () => Object.keys(displays()).length === 1);
	const display = displayIn(session, token);
	expect(displays()).toEqual({ [display]: { pair: expect.stringMatching(/^[1-9]\d$/), status: 'asks' } });
	await expect(connect(token)).rejects.toThrow('not-yours');
});

test('[R7] let in on the console it shows the room, comes back by its cookie, and goes within a second when it is taken away', async () => {
	const { value: token } = displayCookie();
	await pairDisplay(session, code, token);
	const display = displayIn(session, token);
	expect(await console.send({ type: 'pairing.accept', display })).toMatchObject({ ok: true });
	const first = await connect(token);
	expect(first.seen.room!.status).toBe('live');
	expect(first.heard.join()).not.toContain(display);
	first.close();
	const again = await connect(token);
	const before = Date.now();
	expect(await console.send({ type: 'pairing.end', display })).toMatchObject({ ok: true });
	await again.until('the goodbye', ({ goodbye }) => goodbye === 'not-allowed');
	expect(Date.now() - before).toBeLessThan(2_500);
	await expect(connect(token)).rejects.toThrow('not-yours');
});

test('a display that was opened from the console is in at once, in this session alone', async () => {
	const { value: token } = displayCookie();
	expect(await pairDisplay(session, code, token, passOf(code))).toMatchObject({ ok: true });
	(await connect(token)).close();
	const other = await world.plan(maria);
	const { displayCode } = (await sessions.codes(other))!;
	expect(passOf(displayCode)).not.toBe(passOf(code));
	await expect(
		Person.connect(world.url, { as: 'display', code: displayCode }, `${displayCookie().name}=${token}`)
	).rejects.toThrow('not-yours');
	expect(displayIn(other, token)).not.toBe(displayIn(session, token));
});
