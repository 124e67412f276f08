import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'measure', slug: 'phq-9' });
});
afterAll(() => it?.close());

const answer = (item: string, value: number | null) => ({ type: 'measure.answer', block: 'on', item, value });
const finish = { type: 'measure.finish', block: 'on' };
const parts = (part: { activities: Record<string, unknown> } | undefined) => part?.activities.on;
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

test('[R2] what Ana answers is hers and the staff’s; the others do not even hear that she began', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	for (const said of [answer('interest', 2), answer('down', 3), answer('sleep', null)])
		expect(await ana.send(said)).toMatchObject({ ok: true });
	const mine = { answers: { interest: 2, down: 3, sleep: null }, finished: false };
	await ana.until('her own answers', ({ seen }) => same(parts(seen.seat), mine));
	await console.until('her answers', ({ seen }) => same(parts(seen.seats?.[it.seats[0]!.seat]), mine));
	expect(parts(console.seen.staff)).toBeUndefined();
	for (const other of [ben, screen]) {
		expect(it.room(other)).toBeUndefined();
		expect(other.text()).not.toContain('measure.answered');
	}
	expect(parts(ben.seen.seat)).toBeUndefined();
	expect(await console.send(answer('interest', 0))).toEqual({ ok: false, code: 'not-yours' });
	expect(await ana.send(answer('interest', 9))).toEqual({ ok: false, code: 'invalid' });
});

test('the ninth question raises an alert on the console, tells Ana that she was heard, and is in nobody else’s frames', async () => {
	const { console, phones, screen } = it;
	const [ana, ben, cho] = phones;
	const { seat } = it.seats[0]!;
	expect(await ana.send(answer('harm', 1))).toMatchObject({ ok: true });
	await console.until('the alert', ({ seen }) => Object.keys(seen.staff?.alerts ?? {}).length === 1);
	const [alert] = Object.values(console.seen.staff!.alerts);
	expect(alert).toMatchObject({ seat, source: { kind: 'measure', block: 'on', item: 'harm' } });
	expect(parts(console.seen.staff)).toEqual({ flagged: { [seat]: expect.any(Number) } });
	await ana.until('that she was heard', ({ seen }) => seen.seat?.help?.seen === false);
	expect(ana.seen).not.toHaveProperty('staff');
	expect(ana.text()).not.toContain('safety.raised');
	for (const other of [ben, cho, screen]) {
		expect(other.text()).not.toMatch(/safety\.|harm|measure\./);
		expect(JSON.stringify(other.seen)).not.toMatch(/"flagged":\{"|harm/);
	}
});

test('everybody hears how many are done and nothing else; an answer can be changed after', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	expect(await ana.send(finish)).toMatchObject({ ok: true });
	expect(await ben.send(finish)).toMatchObject({ ok: true });
	for (const who of [console, ...phones, screen]) {
		await who.until('two are done', () => same(it.room(who), { finished: 2 }));
	}
	expect(await ana.send(answer('down', 1))).toMatchObject({ ok: true });
	await console.until(
		'the change',
		({ seen }) => (parts(seen.seats?.[it.seats[0]!.seat]) as { answers: { down: number } }).answers.down === 1
	);
	expect(it.room(screen)).toEqual({ finished: 2 });
});

test('with no facilitator in the room the ninth question, answered while it could be asked, is kept and goes further at once', async () => {
	const { console, phones, screen, world, session, maria } = it;
	const [, ben] = phones;
	console.close();
	await screen.until('nobody is here', ({ seen }) => seen.room?.staffed === false, 20_000);
	expect(await ben.send(answer('harm', 2))).toMatchObject({ ok: true });
	expect(await ben.send(answer('tired', 2))).toMatchObject({ ok: true });
	await ben.until('that it was sent', ({ seen }) => seen.seat?.help?.seen === false);
	it.console = await world.console(session, maria);
	await screen.until('Maria is back', ({ seen }) => seen.room?.staffed === true);
	const seat = it.seats[1]!.seat;
	await it.console.until('his answers', ({ seen }) =>
		same(parts(seen.seats?.[seat]), { answers: { harm: 2, tired: 2 }, finished: true })
	);
	const his = Object.values(it.console.seen.staff!.alerts).filter((alert) => alert.seat === seat);
	expect(his).toMatchObject([{ level: 'co-facilitators', acknowledged: null }]);
}, 60_000);

test('[R5] who comes late sees what the early ones see', async () => {
	const { phones, screen } = it;
	const again = await late(it, 0);
	expect(again.room).toEqual(phones[0].seen.room);
	expect(again.seat).toEqual(phones[0].seen.seat);
	expect((await late(it, 1)).seat).toEqual(phones[1].seen.seat);
	expect((await late(it, 'screen')).room).toEqual(screen.seen.room);
	expect((await late(it, 'console')).seats).toEqual(it.console.seen.seats);
	for (const who of [it.console, ...phones, screen]) expect(who.gaps).toBe(0);
});
