import { afterAll, beforeAll, expect, test } from 'vitest';
import { fourEnds, late, type Four } from '#tests/support/ends.ts';

let it: Four;
const question = { en: 'How was your week?', es: '¿Cómo estuvo tu semana?' };
beforeAll(async () => {
	it = await fourEnds({ kind: 'round', question, minutes: 2, namesAgreed: false });
});
afterAll(() => it?.close());

type Of = Four['screen'];
const say = (type: string, rest: object = {}) => ({ type: `round.${type}`, block: 'on', ...rest });
const mine = (who: Of) => who.seen.seat?.activities.on;
const staff = () => it.console.seen.staff?.activities.on as { turns: object[]; spent: object; volunteers: string[] };
const seat = (i: number) => it.seats[i]!.seat;
const clock = { startedAt: expect.any(Number), length: 120_000, pausedAt: null, paused: 0 };
const build = (rest: object = {}) => say('build', { by: 'need', first: [seat(2)], whom: 'everyone', ...rest });

/** Everybody but the staff, and nobody's name or seat in what they heard besides their own. */
function hearNobody(...unheard: string[]) {
	for (const [i, who] of [...it.phones, it.screen].entries()) {
		expect(who.seen.staff ?? who.seen.seats).toBeUndefined();
		const heard = who.heard.join();
		for (const text of unheard) expect(who.text()).not.toContain(text);
		for (const other of [0, 1, 2].filter((it) => it !== i)) expect(heard).not.toContain(`"${seat(other)}"`);
		if (who === it.screen) expect(heard).not.toMatch(/"(Ana|Ben|Cho)"/);
	}
}

test('[R2] that Ben would go early is his and the staff’s, and nobody else hears of it', async () => {
	const { console, phones, screen } = it;
	const [ana, ben] = phones;
	expect(await ben.send(say('volunteer', { offered: true }))).toMatchObject({ ok: true });
	await console.until('the offer', () => staff()?.volunteers[0] === seat(1));
	await ben.until('his own', () => JSON.stringify(mine(ben)) === '{"place":null,"standing":null,"offered":true}');
	expect(mine(ana)).toBeUndefined();
	expect(it.room(screen)).toBeUndefined();
	for (const who of [phones[0], phones[2], screen]) expect(who.text()).not.toContain('round.');
	hearNobody('arranged');
});

test('[R2] Maria’s order puts Cho first, who needs time; each phone knows its own place and the room a number', async () => {
	const { console, phones, screen, room } = it;
	expect(await phones[0].send(build())).toEqual({ ok: false, code: 'not-yours' });
	expect(await console.send(build())).toMatchObject({ ok: true });
	await console.until('the order', () => staff().turns.length === 3);
	expect(staff()).toEqual({
		turns: [2, 0, 1].map((i) => ({ seat: seat(i), standing: 'waiting' })),
		...{ said: [], spent: {}, volunteers: [] }
	});
	expect(await console.send(say('next'))).toMatchObject({ ok: true });
	await phones[2].until('Cho’s turn', () => (mine(phones[2]) as { place: number }).place === 0);
	expect(phones.map(mine)).toEqual([
		{ place: 1, standing: 'waiting', offered: false },
		{ place: 2, standing: 'waiting', offered: false },
		{ place: 0, standing: 'speaking', offered: false }
	]);
	for (const who of [console, ...phones, screen]) {
		await who.until('the first turn', () => (room(who) as { isTaken: boolean } | undefined)?.isTaken === true);
		expect(room(who)).toEqual({ speaking: null, next: null, isTaken: true, done: 0, of: 3, clock, run: 1 });
	}
	hearNobody('spent', 'arranged');
});

test('Ana passes before her turn, Cho is finished; Ben is next, and how long Cho spoke is told to staff alone', async () => {
	const { console, phones, screen, room } = it;
	const [ana, ben, cho] = phones;
	expect(await ben.send(say('finish'))).toEqual({ ok: false, code: 'not-now' });
	expect(await ana.send(say('pass'))).toMatchObject({ ok: true });
	expect(await console.send(say('extend', { minutes: 1 }))).toMatchObject({ ok: true });
	expect(await cho.send(say('finish'))).toMatchObject({ ok: true });
	await ben.until('he is next', () => JSON.stringify(mine(ben)) === '{"place":1,"standing":"waiting","offered":false}');
	expect(mine(ana)).toEqual({ place: null, standing: 'passed', offered: false });
	await console.until('the time', () => Object.keys(staff().spent).length === 1);
	expect(staff().spent).toEqual({ [seat(2)]: expect.any(Number) });
	for (const who of [console, ...phones, screen]) {
		await who.until('the floor is free', () => (room(who) as { done: number }).done === 2);
		expect(room(who)).toEqual({ speaking: null, next: null, isTaken: false, done: 2, of: 3, clock: null, run: 1 });
	}
	hearNobody('spent', 'arranged');
});

test('[R5] who comes late knows what the others know, and no more', async () => {
	for (const i of [0, 1, 2]) expect(await late(it, i)).toEqual(it.phones[i]!.seen);
	expect(await late(it, 'screen')).toEqual(it.screen.seen);
	expect((await late(it, 'console')).staff?.activities).toEqual(it.console.seen.staff?.activities);
	for (const who of [it.console, ...it.phones, it.screen]) expect(who.gaps).toBe(0);
});

test('[R2] where the group agreed, the wall says who speaks and who is next, and still nobody’s seat', async () => {
	const named = await fourEnds({ kind: 'round', question, minutes: 1, namesAgreed: true });
	const { console, phones, screen, room, seats } = named;
	expect(await console.send(say('build', { by: 'roster', first: [], whom: 'everyone' }))).toMatchObject({ ok: true });
	expect(await console.send(say('next'))).toMatchObject({ ok: true });
	for (const who of [...phones, screen]) {
		await who.until('the names', () => (room(who) as { speaking: string | null } | undefined)?.speaking === 'Ana');
		expect(room(who)).toMatchObject({ speaking: 'Ana', next: 'Ben', of: 3 });
	}
	const heard = screen.heard.join();
	expect(screen.text()).not.toContain('Cho');
	for (const it of seats) expect(heard).not.toContain(`"${it.seat}"`);
	expect(await late(named, 'screen')).toEqual(screen.seen);
	await named.close();
});
