import { afterAll, beforeAll, expect, test } from 'vitest';
import { wave } from '#lib/activities/pages/sets/wave.ts';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	it = await fourEnds({ kind: 'pages', pages: wave.pages });
});
afterAll(() => it?.close());

const turn = (page: number) => ({ type: 'pages.turn', block: 'on', page });
const everybody = () => [it.console, ...it.phones, it.screen];
const at = async (room: { page: number; furthest: number }) => {
	for (const who of everybody())
		await who.until('the page', () => JSON.stringify(it.room(who)) === JSON.stringify(room));
};

test('Maria turns the page for everybody at once; nobody else does, and no further than there are pages', async () => {
	const { console, phones } = it;
	expect(it.room(phones[0])).toBeUndefined();
	expect(await console.send(turn(1))).toMatchObject({ ok: true });
	await at({ page: 1, furthest: 1 });
	expect(await phones[0].send(turn(2))).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(turn(4))).toEqual({ ok: false, code: 'unknown' });
});

test('[R2] turning back is heard by the room alone: no seat and no staff part changes', async () => {
	expect(await it.console.send(turn(2))).toMatchObject({ ok: true });
	expect(await it.console.send(turn(0))).toMatchObject({ ok: true });
	await at({ page: 0, furthest: 2 });
	for (const phone of it.phones) expect(phone.seen.seat?.activities).toEqual({});
	expect(it.console.seen.staff?.activities).toEqual({});
	for (const part of Object.values(it.console.seen.seats!)) expect(part.activities).toEqual({});
});

test('[R5] who comes late may look back as far as those who were here, and not ahead', async () => {
	expect((await late(it, 2)).room).toEqual(it.phones[2].seen.room);
	expect((await late(it, 'screen')).room).toEqual(it.screen.seen.room);
	expect(await late(it, 'console')).toEqual(it.console.seen);
	for (const who of everybody()) expect(who.gaps).toBe(0);
});
