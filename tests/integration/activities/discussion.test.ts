import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
beforeAll(async () => {
	const question = { en: 'What helped this week?', es: '¿Qué te ayudó esta semana?' };
	it = await fourEnds({ kind: 'discussion', question });
});
afterAll(() => it?.close());

const say = (type: string, rest: object = {}) => ({ type: `discussion.${type}`, block: 'on', ...rest });
const mine = (who: Four['screen']) => who.seen.seat?.activities.on;

test('[R2] hands go up in order for staff, as a number for the room, and as one’s own for each', async () => {
	const { console, phones, screen, seats, room } = it;
	const [ana, ben, cho] = phones;
	expect(await ben.send(say('raise'))).toMatchObject({ ok: true });
	expect(await ana.send(say('raise'))).toMatchObject({ ok: true });
	const line = { hands: [seats[1]!.seat, seats[0]!.seat], called: null, spoke: [] };
	await console.until('both hands', ({ seen }) => JSON.stringify(seen.staff?.activities.on) === JSON.stringify(line));
	for (const who of [console, ...phones, screen])
		await who.until('two hands', () => JSON.stringify(room(who)) === '{"hands":2}');
	await ana.until('her own', () => JSON.stringify(mine(ana)) === '{"isRaised":true,"isCalled":false}');
	expect(mine(cho)).toBeUndefined();
	for (const other of [cho, screen]) {
		expect(other.seen.staff ?? other.seen.seats).toBeUndefined();
		expect(other.text()).not.toContain('lined-up');
		for (const seat of seats.slice(0, 2)) expect(other.heard.join()).not.toContain(seat.seat);
	}
});

test('[R7] Maria calls on Ben; Ana cannot, and nobody is called on whose hand is down', async () => {
	const { console, phones, screen, seats, room } = it;
	const [ana, ben, cho] = phones;
	expect(await ana.send(say('call', { seat: seats[0]!.seat }))).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(say('call', { seat: seats[2]!.seat }))).toEqual({ ok: false, code: 'unknown' });
	expect(await console.send(say('call', { seat: seats[1]!.seat }))).toMatchObject({ ok: true });
	await ben.until('his turn', () => JSON.stringify(mine(ben)) === '{"isRaised":false,"isCalled":true}');
	for (const who of [ana, cho, screen]) {
		await who.until('one hand', () => JSON.stringify(room(who)) === '{"hands":1}');
		expect(who.text()).not.toContain('"isCalled":true');
	}
});

test('[R5] who comes late knows what the others know, and no more', async () => {
	for (const i of [0, 1, 2]) {
		const again = await late(it, i);
		expect(again).toEqual(it.phones[i]!.seen);
	}
	expect(await late(it, 'screen')).toEqual(it.screen.seen);
	expect((await late(it, 'console')).staff?.activities).toEqual(it.console.seen.staff?.activities);
});

test('Maria puts a hand down, Ben is done, and the room is quiet again', async () => {
	const { console, phones, screen, seats, room } = it;
	expect(await console.send(say('put-down', { seat: seats[0]!.seat }))).toMatchObject({ ok: true });
	expect(await console.send(say('call', { seat: null }))).toMatchObject({ ok: true });
	const quiet = '{"isRaised":false,"isCalled":false}';
	for (const phone of phones.slice(0, 2)) await phone.until('quiet', () => JSON.stringify(mine(phone)) === quiet);
	await screen.until('no hands', () => JSON.stringify(room(screen)) === '{"hands":0}');
	for (const who of [console, ...phones, screen]) expect(who.gaps).toBe(0);
});
