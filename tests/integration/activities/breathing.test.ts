import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadIn } from '#lib/activities/breathing/patterns.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'breathing', pattern: 'box', rounds: 2, rates: true });
});
afterAll(() => it?.close());

type Room = { run: { startedAt: number; stoppedAt: number | null } | null; rated: { before: number; after: number } };
type Of = Four['screen'];
const room = (of: Of) => it.room(of) as Room | undefined;
const rate = (moment: 'before' | 'after', value: number | null) => ({
	...{ type: 'breathing.rate', block: 'on', moment, value }
});

test('[R2] how tense Ana was before is hers and the staff’s; the room hears that one has said so', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	expect(await ana.send(rate('after', 2))).toEqual({ ok: false, code: 'not-now' });
	expect(await ana.send(rate('before', 7))).toMatchObject({ ok: true });
	await ana.until('her own number', ({ seen }) => JSON.stringify(seen.seat?.activities) === '{"on":{"before":7}}');
	const seat = it.seats[0]!.seat;
	await console.until(
		'the number',
		({ seen }) => JSON.stringify(seen.seats?.[seat]?.activities) === '{"on":{"before":7}}'
	);
	for (const other of [ben, screen]) {
		await other.until('one has rated', (who) => room(who)?.rated.before === 1);
		expect(room(other)).toEqual({ run: null, rated: { before: 1, after: 0 } });
		expect(other.text()).not.toContain('"value":7');
	}
	expect(ben.seen.seat?.activities).toEqual({});
});

test('[R9] everybody has the same start, a little ahead of the server’s clock', async () => {
	const { console, phones, screen } = it;
	const pressed = Date.now();
	expect(await phones[1].send({ type: 'breathing.start', block: 'on', pattern: 'box', rounds: 2 })).toEqual({
		...{ ok: false, code: 'not-yours' }
	});
	expect(await console.send({ type: 'breathing.start', block: 'on', pattern: 'box', rounds: 2 })).toMatchObject({
		ok: true
	});
	for (const who of [console, ...phones, screen]) await who.until('the start', () => room(who)?.run !== null);
	const { run } = room(screen)!;
	expect(run).toEqual({ pattern: 'box', rounds: 2, startedAt: expect.any(Number), stoppedAt: null });
	expect(run!.startedAt).toBeGreaterThanOrEqual(pressed + leadIn);
	expect(run!.startedAt).toBeLessThanOrEqual(Date.now() + leadIn);
	for (const who of [console, ...phones]) expect(room(who)).toEqual(room(screen));
	expect(await phones[0].send(rate('before', 3))).toEqual({ ok: false, code: 'too-late' });
});

test('[R5] a phone that comes in the middle breathes along, and knows its own number', async () => {
	const [ana] = it.phones;
	const again = await late(it, 0);
	expect(again.room).toEqual(ana.seen.room);
	expect(again.seat).toEqual(ana.seen.seat);
	expect((await late(it, 'screen')).room).toEqual(it.screen.seen.room);
});

test('Maria stops it for everybody; then Ana passes on how she is now, which is counted and stays between them', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	expect(await console.send({ type: 'breathing.stop', block: 'on' })).toMatchObject({ ok: true });
	for (const who of [console, ...phones, screen])
		await who.until('the stop', () => typeof room(who)?.run?.stoppedAt === 'number');
	expect(await ana.send(rate('after', null))).toMatchObject({ ok: true });
	await screen.until('one after', () => room(screen)?.rated.after === 1);
	await ana.until('her pass', ({ seen }) =>
		JSON.stringify(seen.seat?.activities).startsWith('{"on":{"before":7,"after":null,"afterRun":')
	);
	expect(ben.seen.seat?.activities).toEqual({});
	expect(await late(it, 'console')).toEqual(console.seen);
	for (const who of [console, ...phones, screen]) expect(who.gaps).toBe(0);
});
